import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";

/** Without two-step verification there is nothing to stand in for (S43). */
export function TwoStepOff({ onGo }: { readonly onGo: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t("console.backupCodes.lead")}>
        {t("console.frame.pages.backup-codes")}
      </PageTitle>
      <Card
        title={t("console.backupCodes.off")}
        lead={t("console.backupCodes.offLead")}
        testId="two-step-off"
      >
        <div className={form["actions"]}>
          <Button data-testid="to-two-step" onClick={onGo}>
            {t("console.frame.recommendGo.turn-on")}
          </Button>
        </div>
      </Card>
    </>
  );
}
