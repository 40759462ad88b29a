import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CompletedView } from "../../../shared/model/completed-view";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import type { PageProps } from "../../console/page-props";
import { BackupPrompt } from "./BackupPrompt";
import { TrustThisDevice } from "../../second-step/TrustThisDevice";

/** 認証完了: two-step verification has just come on. After a mailed link this device is registered here (S29, S30, S42). */
export function DonePage({
  account,
  done,
  onMethods,
  go,
}: PageProps & {
  readonly done: CompletedView;
  readonly onMethods: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t("console.secondStep.doneLead")}>
        {t("console.twoStep.done.title")}
      </PageTitle>
      <Card title={t("console.twoStep.done.turnedOn")} testId="turned-on">
        {done.isTrusted && (
          <p className={form["note"]} data-testid="device-trusted">
            {t("console.twoStep.done.trusted")}
          </p>
        )}
        <p className={form["note"]}>{t("console.twoStep.done.others")}</p>
        <div className={form["actions"]}>
          <Button
            variant="default"
            data-testid="to-menu"
            onClick={() => {
              go("home");
            }}
          >
            {t("console.secondStep.toMenu")}
          </Button>
          <Button
            variant="default"
            data-testid="to-methods"
            onClick={onMethods}
          >
            {t("console.twoStep.done.toMethods")}
          </Button>
        </div>
      </Card>
      {done.method === "email" && <TrustThisDevice />}
      {account.backupCodes === null && <BackupPrompt go={go} />}
    </>
  );
}
