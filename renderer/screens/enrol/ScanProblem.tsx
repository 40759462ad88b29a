import { isDefinedError } from "@orpc/client";
import { useTranslation } from "react-i18next";
import type { CallError } from "../../api";
import { PrivacySettings } from "./PrivacySettings";
import { explain } from "../../words/explain";
import classes from "./Pane.module.css";

/** Why the screens could not be looked at, and, where the OS keeps a switch for it, the way to that switch. */
export function ScanProblem({ error }: { readonly error: CallError }) {
  const { t } = useTranslation();
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
          <PrivacySettings what="screen">
            {t("enrol.openSettings")}
          </PrivacySettings>
        </div>
      )}
    </section>
  );
}
