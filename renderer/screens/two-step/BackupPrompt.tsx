import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import type { PageProps } from "../../console/page-props";

/** The strong prompt for backup codes, for as long as there are none (S42). */
export function BackupPrompt({ go }: Pick<PageProps, "go">) {
  const { t } = useTranslation();
  return (
    <Callout
      tone="hint"
      title={t("console.twoStep.done.backupTitle")}
      testId="backup-prompt"
    >
      <div className={form["form"]}>
        <p>{t("console.twoStep.done.backup")}</p>
        <div className={form["actions"]}>
          <Button
            data-testid="to-backup-codes"
            onClick={() => {
              go("backup-codes");
            }}
          >
            {t("console.twoStep.done.toBackup")}
          </Button>
        </div>
      </div>
    </Callout>
  );
}
