import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { PageTitle } from "../../components/PageTitle";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import type { Proposal } from "./proposal";
import classes from "./TwoStep.module.css";

const voided = ["voidDevices", "voidBackup", "voidTotp", "voidLinks"] as const;

/** 確認画面: repeats what the service understood; only 『2段階認証設定』 applies it (S12), and off says what it ends (S41). */
export function ConfirmSettings({
  account,
  proposal,
  onConfirmed,
  onBack,
}: {
  readonly account: AccountView;
  readonly proposal: Proposal;
  readonly onConfirmed: () => void;
  readonly onBack: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { state } = account.twoStep;
  const { proposalId, values } = proposal;
  const { run, busy, error } = useAct(
    api.call.account.confirmSettings,
    ({ twoStep }) => {
      if (twoStep !== "pending")
        void showNotice({
          tone: "done",
          message: t(
            twoStep === "off" && state === "on"
              ? "console.twoStep.confirm.turnedOff"
              : "console.twoStep.confirm.saved",
          ),
        });
      onConfirmed();
    },
  );
  const words = "console.twoStep.settings";
  const rows = [
    ["enabled", t(`${words}.${values.enabled ? "on" : "off"}`)],
    ["trustDays", t(`${words}.days`, { count: values.trustDays })],
    [
      "loginNotices",
      t(`${words}.${values.loginNotices ? "receive" : "receiveNot"}`),
    ],
  ] as const;
  return (
    <>
      <PageTitle lead={t("console.twoStep.confirm.lead")}>
        {t("console.twoStep.confirm.title")}
      </PageTitle>
      <Card testId="confirm-settings">
        <dl className={classes["values"]}>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`${words}.${name}`)}</dt>
              <dd data-testid={`confirm-${name}`}>{value}</dd>
            </div>
          ))}
        </dl>
        {!values.enabled && state === "on" && (
          <Callout
            tone="problem"
            title={t("console.twoStep.confirm.voidTitle")}
            testId="voided"
          >
            <ul className={form["rules"]}>
              {voided.map((name) => (
                <li key={name}>{t(`console.twoStep.confirm.${name}`)}</li>
              ))}
            </ul>
            <p>{t("console.twoStep.confirm.voidAfter")}</p>
          </Callout>
        )}
        {!values.enabled && state === "pending" && (
          <p className={form["note"]}>{t("console.twoStep.confirm.giveUp")}</p>
        )}
        {values.enabled && state !== "on" && (
          <p className={form["note"]}>{t("console.twoStep.confirm.turnsOn")}</p>
        )}
        {values.enabled && account.devices.length > 0 && (
          <p className={form["note"]}>{t("console.twoStep.confirm.trust")}</p>
        )}
        <ErrorNote error={error} />
        <div className={form["actions"]}>
          <Button
            loading={busy}
            data-testid="confirm"
            onClick={() => void run({ proposalId })}
          >
            {t("console.twoStep.confirm.submit")}
          </Button>
          <Button variant="default" data-testid="back" onClick={onBack}>
            {t("console.frame.back")}
          </Button>
        </div>
      </Card>
    </>
  );
}
