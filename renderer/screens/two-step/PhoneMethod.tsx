import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import type { PhoneChannel } from "../../../shared/model/sign-in-method";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import { AddPhone } from "./AddPhone";
import { Phones } from "./Phones";
import type { Binding } from "./use-binding";

/** The service's limit on numbers (S31). */
const MOST = 5;

/** SMS or 音声電話: the numbers, which both share, and the way to prove one of them (S31-S37, R34). */
export function PhoneMethod({
  account,
  channel,
  binding,
}: {
  readonly account: AccountView;
  readonly channel: PhoneChannel;
  readonly binding: Binding;
}) {
  const { t } = useTranslation();
  const { phones, twoStep } = account;
  const isToProve = phones.some(
    ({ isVerified }) => !isVerified || twoStep.state === "pending",
  );
  return (
    <>
      <Card
        title={t("console.twoStep.phones.title")}
        lead={t("console.twoStep.phones.lead")}
        testId="phones"
      >
        {phones.length === 0 ? (
          <p className={form["note"]}>{t("console.twoStep.phones.none")}</p>
        ) : (
          <Phones phones={phones} />
        )}
        <Callout tone="hint">
          <p>{t("console.twoStep.phones.risk")}</p>
        </Callout>
        <ErrorNote error={binding.error} />
        {isToProve ? (
          <div className={form["actions"]}>
            <Button
              loading={binding.busy}
              data-testid={`verify-${channel}`}
              onClick={binding.start}
            >
              {t(`console.twoStep.phones.verify.${channel}`)}
            </Button>
          </div>
        ) : (
          phones.length > 0 && (
            <p className={form["note"]}>
              {t("console.twoStep.phones.allVerified")}
            </p>
          )
        )}
      </Card>
      {phones.length < MOST && <AddPhone isFirst={phones.length === 0} />}
    </>
  );
}
