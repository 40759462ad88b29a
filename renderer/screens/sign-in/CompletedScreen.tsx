import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import { TrustThisDevice } from "../../second-step/TrustThisDevice";

/** 認証完了: on to the menu, or first this device registered as trusted (S29, S30). */
export function CompletedScreen({
  onSignedIn,
}: {
  readonly onSignedIn: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t("console.secondStep.doneLead")}>
        {t("console.secondStep.doneTitle")}
      </PageTitle>
      <div className={form["actions"]}>
        <Button data-testid="to-menu" onClick={onSignedIn}>
          {t("console.secondStep.toMenu")}
        </Button>
      </div>
      <TrustThisDevice />
    </>
  );
}
