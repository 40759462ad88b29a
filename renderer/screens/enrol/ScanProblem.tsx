import { Button } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApi, type CallError } from "../../api";
import { explain } from "../../words/explain";
import classes from "./Pane.module.css";

/** Why the screens could not be looked at, and, where the OS keeps a switch for it, the way to that switch. */
export function ScanProblem({ error }: { readonly error: CallError }) {
  const api = useApi();
  const { t } = useTranslation();
  const view = useMutation(
    api.query.app.openScreenRecordingSettings.mutationOptions(),
  );
  const problem =
    isDefinedError(error) && error.code === "CAPTURE_FAILED"
      ? error.data.problem
      : "other";
  return (
    <section
      className={classes["nothing"]}
      role="alert"
      data-testid="scan-problem"
      data-problem={problem}
    >
      <h3>{t("enrol.problemTitle")}</h3>
      <p>{explain(t, error)}</p>
      {problem === "permission" && (
        <div className={classes["actions"]}>
          <Button
            variant="light"
            onClick={() => {
              view.mutate({});
            }}
          >
            {t("enrol.openSettings")}
          </Button>
        </div>
      )}
    </section>
  );
}
