import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Preview } from "../../../shared/model/backup-view";
import { Callout } from "../../components/Callout";
import classes from "./Backups.module.css";
import { EntryNames } from "./EntryNames";

/** What is in a copy against what is there now, and the two ways to restore it. */
export function CopyPreview({
  preview,
  busy,
  onRestore,
  onBack,
}: {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onRestore: (way: "merge" | "replace") => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const { name, savedAt, entries, added, changed, missing } = preview;
  const isSame = added.length + changed.length + missing.length === 0;
  return (
    <div className={classes["offer"]} data-testid="backup-preview">
      <h3 className={classes["heading"]}>
        {savedAt === null
          ? t("backups.previewTitle", { name })
          : t("backups.previewAt", { at: new Date(savedAt) })}
      </h3>
      <Callout tone="hint">
        {isSame ? t("backups.same") : t("backups.nothingYet")}
      </Callout>
      <EntryNames heading={t("backups.added")} entries={added} testId="added" />
      <EntryNames
        heading={t("backups.changed")}
        entries={changed}
        testId="changed"
      />
      <EntryNames
        heading={t("backups.missing")}
        entries={missing}
        testId="missing"
      />
      <EntryNames heading={t("backups.all")} entries={entries} testId="all" />
      {!isSame && added.length > 0 && (
        <div className={classes["choice"]}>
          <Button
            loading={busy}
            data-testid="restore-merge"
            onClick={() => {
              onRestore("merge");
            }}
          >
            {t("backups.merge")}
          </Button>
          <p className={classes["lead"]}>{t("backups.mergeLead")}</p>
        </div>
      )}
      {!isSame && (
        <div className={classes["choice"]}>
          <Button
            variant="default"
            loading={busy}
            data-testid="restore-replace"
            onClick={() => {
              onRestore("replace");
            }}
          >
            {t("backups.replace")}
          </Button>
          {missing.length > 0 && (
            <p className={classes["lead"]}>{t("backups.replaceLead")}</p>
          )}
        </div>
      )}
      <Button variant="subtle" onClick={onBack}>
        {t("backups.back")}
      </Button>
    </div>
  );
}
