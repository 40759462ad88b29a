import { Button } from "@mantine/core";
import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { MemberId } from "../../../shared/ids";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { PageTitle } from "../../components/PageTitle";
import { PrintSheet } from "../../components/PrintSheet";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { isolate } from "../../words/entry-name";
import { CodeGrid } from "./CodeGrid";
import { CodePaper } from "./CodePaper";
import { KeepInVault } from "./KeepInVault";
import { unusedCodes, type RevealedSet } from "./revealed-set";
import { useHideAfter } from "./use-hide-after";

const SHOWN_MS = 5 * 60_000;

/** The codes, for five minutes: to read, and to take along on paper (S44, S45). Cancelling either dialog changes nothing. */
export function RevealedCodes({
  memberId,
  set,
  isNew,
  onHide,
  onTwoStep,
}: {
  readonly memberId: MemberId;
  readonly set: RevealedSet;
  readonly isNew: boolean;
  readonly onHide: () => void;
  readonly onTwoStep: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  useHideAfter(SHOWN_MS, onHide);
  const tell = (message: string) => void showNotice({ tone: "done", message });
  const printing = useAct(api.call.app.print, ({ printed }) => {
    if (printed) tell(t("console.backupCodes.printed"));
  });
  const saving = useAct(api.call.app.savePdf, ({ savedTo }) => {
    if (savedTo !== null)
      tell(t("console.backupCodes.pdfSaved", { path: isolate(savedTo) }));
  });
  const count = { left: unusedCodes(set).length, total: set.codes.length };
  return (
    <>
      <PageTitle lead={isNew ? t("console.backupCodes.createdLead") : ""}>
        {t(isNew ? "console.backupCodes.created" : "console.backupCodes.shown")}
      </PageTitle>
      <Card
        title={t("console.backupCodes.left", count)}
        testId="revealed-backup-codes"
      >
        <CodeGrid set={set} />
        <div className={form["actions"]}>
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={printing.busy}
            disabled={saving.busy}
            data-testid="print-backup-codes"
            onClick={() => {
              saving.forget();
              void printing.run(undefined);
            }}
          >
            {t("console.backupCodes.print")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={18} aria-hidden />}
            loading={saving.busy}
            disabled={printing.busy}
            data-testid="save-pdf"
            onClick={() => {
              printing.forget();
              void saving.run({
                suggestedName: t("console.backupCodes.pdfName"),
              });
            }}
          >
            {t("console.backupCodes.savePdf")}
          </Button>
          <Button
            variant="default"
            data-testid="hide-backup-codes"
            onClick={onHide}
          >
            {t("console.backupCodes.hide")}
          </Button>
        </div>
        <ErrorNote error={printing.error ?? saving.error} />
        <p className={form["note"]}>{t("console.backupCodes.keep")}</p>
        <p className={form["note"]}>{t("console.backupCodes.hides")}</p>
      </Card>
      <KeepInVault memberId={memberId} set={set} onTwoStep={onTwoStep} />
      <PrintSheet>
        <CodePaper memberId={memberId} set={set} />
      </PrintSheet>
    </>
  );
}
