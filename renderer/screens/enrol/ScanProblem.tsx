import { isDefinedError } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApi, type CallError } from "../../api";
import { settingsPageFor } from "./settings-page-for";
import { SystemSettings } from "./SystemSettings";
import { explain } from "../../words/explain";
import classes from "./Pane.module.css";

/** Why the screens could not be looked at, and, where the OS has a page that helps, the way to it. */
export function ScanProblem({ error }: { readonly error: CallError }) {
  const api = useApi();
  const { t } = useTranslation();
  const { data: view } = useQuery(api.query.app.view.queryOptions());
  const problem = captureProblemOf(error);
  const page =
    problem === null || view === undefined
      ? null
      : settingsPageFor(problem, view.platform);
  return (
    <section
      className={classes["nothing"]}
      role="alert"
      data-testid="scan-problem"
      data-problem={problem ?? "other"}
    >
      <h3>{t("enrol.problemTitle")}</h3>
      <p>{explain(t, error)}</p>
      {view?.asksBeforeLooks === true && problem === "cancelled" && (
        <p>{t("enrol.notAsked")}</p>
      )}
      {page !== null && (
        <div className={classes["actions"]}>
          <SystemSettings page={page}>
            {t(
              page === "displays"
                ? "enrol.openDisplays"
                : "enrol.openScreenRecording",
            )}
          </SystemSettings>
        </div>
      )}
    </section>
  );
}

/** What of looking failed; null where it was something else. */
export function captureProblemOf(error: CallError | null) {
  return isDefinedError(error) && error.code === "CAPTURE_FAILED"
    ? error.data.problem
    : null;
}
