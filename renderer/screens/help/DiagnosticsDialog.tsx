import { Button } from "@mantine/core";
import { safe } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { AppDialog } from "../../components/AppDialog";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import { explain } from "../../words/explain";
import classes from "./Diagnostics.module.css";

/** What a member sends along with a report: shown to the letter, and saved only then. */
export function DiagnosticsDialog({
  onClose,
}: {
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  // Each time anew: main saves what it answered with last, so nothing older may be shown.
  const view = useQuery({
    ...api.query.app.diagnostics.queryOptions(),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  const [said, setSaid] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const renew = async () => {
    setSaid("");
    setError(null);
    const { isSuccess } = await view.refetch();
    if (isSuccess) setSaid(t("help.renewed"));
  };
  const save = async () => {
    setBusy(true);
    const answer = await safe(api.call.app.saveDiagnostics());
    setBusy(false);
    setError(answer.error && explain(t, answer.error));
    const path = answer.error === null ? answer.data.savedTo : null;
    setSaid(path === null ? "" : t("help.saved", { path }));
  };
  return (
    <AppDialog title={t("help.dialogTitle")} onClose={onClose}>
      <div className={form["form"]}>
        <p className={form["note"]}>{t("help.dialogLead")}</p>
        {view.isError ? (
          <Callout tone="problem" title={t("help.failed")}>
            <p>{explain(t, view.error)}</p>
          </Callout>
        ) : (
          <pre
            className={classes["text"]}
            role="region"
            aria-label={t("help.preview")}
            aria-busy={view.isFetching}
            tabIndex={0}
            data-testid="diagnostics-text"
          >
            {view.data?.text ?? t("help.making")}
          </pre>
        )}
        <div className={form["actions"]}>
          <Button
            disabled={!view.isSuccess || view.isFetching}
            loading={busy}
            data-testid="save-diagnostics"
            onClick={() => void save()}
          >
            {t("help.save")}
          </Button>
          <Button
            variant="default"
            disabled={busy}
            loading={view.isFetching}
            data-testid="renew-diagnostics"
            onClick={() => void renew()}
          >
            {t("help.renew")}
          </Button>
        </div>
        <p
          className={form["note"]}
          role="status"
          data-testid="diagnostics-said"
        >
          {said}
        </p>
        {error !== null && <Callout tone="problem">{error}</Callout>}
      </div>
    </AppDialog>
  );
}
