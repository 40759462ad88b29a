import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RecoveryOfferView } from "../../../shared/model/backup-view";
import classes from "./Backups.module.css";
import { EntryNames } from "./EntryNames";

/** A copy that opens: what is in it, what would be lost, and since when. */
export function OfferedCopy({
  offer: { savedAt, entries, savesLost, lost, broken },
  isGone,
  busy,
  onRecover,
}: {
  readonly offer: RecoveryOfferView;
  readonly isGone: boolean;
  readonly busy: boolean;
  readonly onRecover: () => void;
}) {
  const { t } = useTranslation();
  const at = new Date(savedAt);
  return (
    <>
      <h2 className={classes["heading"]}>{t("backups.offerTitle")}</h2>
      <p>{t("backups.offer", { at, count: entries.length })}</p>
      <EntryNames heading={t("backups.all")} entries={entries} />
      <EntryNames
        heading={t("backups.lostEntries")}
        entries={lost}
        testId="lost"
      />
      <p>
        {savesLost === null
          ? t("backups.lostUnknown", { at })
          : t("backups.lost", { at, count: savesLost })}
        {broken > 0 && ` ${t("backups.skipped", { count: broken })}`}
      </p>
      {!isGone && <p>{t("backups.aside")}</p>}
      <Button loading={busy} data-testid="recover" onClick={onRecover}>
        {t("backups.recover")}
      </Button>
    </>
  );
}
