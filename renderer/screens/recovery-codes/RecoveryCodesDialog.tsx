import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryView } from "../../../shared/model/entry-view";
import { AppDialog } from "../../components/AppDialog";
import { Callout } from "../../components/Callout";
import { explain } from "../../words/explain";
import { CodesKept } from "./CodesKept";
import { PasteCodes } from "./PasteCodes";
import classes from "./RecoveryCodes.module.css";
import { useKeptCodes } from "./use-kept-codes";

/** The recovery codes of one entry: kept, shown, ticked off, replaced and deleted. Any site's, as it gave them. */
export function RecoveryCodesDialog({
  entry,
  onClose,
}: {
  readonly entry: EntryView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const kept = useKeptCodes(entry);
  const [isReplacing, setReplacing] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const { view, error } = kept;
  // Not before it is known what to show: the focus goes to its first field when the dialog opens.
  if (view.isPending) return null;
  const save = async (text: string) => {
    if (!(await kept.save(text))) return;
    setReplacing(false);
    setUnsaved(false);
  };
  return (
    <AppDialog
      title={t("recoveryCodes.title")}
      isUnsaved={isUnsaved}
      onClose={onClose}
    >
      <p className={classes["name"]}>{kept.name}</p>
      {view.isError ? (
        <Callout tone="problem" title={t("recoveryCodes.failed")}>
          <p>{explain(t, view.error)}</p>
          <Button variant="default" onClick={() => void view.refetch()}>
            {t("common.retry")}
          </Button>
        </Callout>
      ) : view.data === null || isReplacing ? (
        <PasteCodes
          lead={
            isReplacing
              ? t("recoveryCodes.replaceLead")
              : t("recoveryCodes.lead")
          }
          busy={kept.busy}
          onUnsaved={setUnsaved}
          onSave={(text) => void save(text)}
          onCancel={
            isReplacing
              ? () => {
                  setReplacing(false);
                  setUnsaved(false);
                }
              : null
          }
        />
      ) : (
        <CodesKept
          list={view.data}
          kept={kept}
          onReplace={() => {
            setReplacing(true);
          }}
          onForgotten={onClose}
        />
      )}
      {error !== null && <Callout tone="problem">{error}</Callout>}
    </AppDialog>
  );
}
