import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Recommendation } from "../../../shared/model/account-view";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import type { PageProps } from "../../console/page-props";
import type { Page } from "../../console/places";

const leadsTo: Readonly<Record<Recommendation, Page>> = {
  "turn-on": "two-step",
  "create-backup-codes": "backup-codes",
  "few-backup-codes": "backup-codes",
  "more-than-mail": "two-step",
  "more-than-phone": "two-step",
};

/** Where a member arrives: how the account stands, and what is recommended next (S02, S42, S48). */
export function HomeScreen({ account, go }: PageProps) {
  const { t } = useTranslation();
  const { state } = account.twoStep;
  const { backupCodes, devices } = account;
  const recommended = account.recommendations.filter(
    (it) => state !== "pending" || it !== "turn-on",
  );
  return (
    <>
      <PageTitle>{t("console.frame.home.title")}</PageTitle>
      {recommended.map((it) => (
        <Card
          key={it}
          title={t(`console.frame.recommend.${it}`)}
          lead={t(`console.frame.recommendLead.${it}`)}
          testId={`recommend-${it}`}
        >
          <div className={form["actions"]}>
            <Button
              onClick={() => {
                go(leadsTo[it]);
              }}
            >
              {t(`console.frame.recommendGo.${it}`)}
            </Button>
          </div>
        </Card>
      ))}
      <Card
        title={t(`console.frame.home.twoStep.${state}`)}
        lead={t(`console.frame.home.twoStepLead.${state}`)}
        testId="two-step-state"
      >
        {state === "on" && (
          <p className={form["note"]}>
            {backupCodes !== null &&
              `${t("console.frame.home.backupCodes", backupCodes)} · `}
            {t("console.frame.home.devices", { count: devices.length })}
          </p>
        )}
        <div className={form["actions"]}>
          <Button
            variant="default"
            onClick={() => {
              go("two-step");
            }}
          >
            {t(
              state === "pending"
                ? "console.frame.home.continue"
                : "console.frame.home.settings",
            )}
          </Button>
        </div>
      </Card>
    </>
  );
}
