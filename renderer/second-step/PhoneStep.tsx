import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/Radio.layer.css";
import "@mantine/core/styles/RadioIndicator.layer.css";
import { Button, Radio } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PhoneChannel } from "../../shared/model/sign-in-method";
import type { MethodChoice } from "../../shared/model/second-step-view";
import { useApi } from "../api";
import form from "../components/form.module.css";
import { ErrorNote } from "../console/ErrorNote";
import { useAct } from "../console/use-act";
import { CodeForm } from "./CodeForm";
import { DeliveryNote } from "./DeliveryNote";
import type { StepProps } from "./step-props";

/** Choosing a number, one click for one message or call, then the code that came (S31-S37). */
export function PhoneStep({
  channel,
  choice,
  ...step
}: StepProps & {
  readonly channel: PhoneChannel;
  readonly choice: MethodChoice;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [phoneId, setPhoneId] = useState(choice.phones[0]?.phoneId);
  const [sent, setSent] = useState<{ masked: string; expiresAt: number }>();
  const { run, busy, error } = useAct(api.call.account.requestCode, setSent);
  return (
    <div className={form["form"]}>
      <Radio.Group
        label={t("console.secondStep.phone")}
        description={t(`console.secondStep.${channel}Lead`)}
        value={phoneId ?? ""}
        onChange={(value) => {
          const chosen = choice.phones.find((it) => it.phoneId === value);
          setPhoneId(chosen?.phoneId);
        }}
      >
        {choice.phones.map(({ phoneId: value, masked }) => (
          <Radio key={value} value={value} label={masked} mt={8} />
        ))}
      </Radio.Group>
      {sent !== undefined && (
        <div role="status">
          <p className={form["note"]}>
            {t(`console.secondStep.${channel}Sent`, sent)}{" "}
            {t("console.secondStep.validUntil", {
              until: new Date(sent.expiresAt),
            })}
          </p>
        </div>
      )}
      <div className={form["actions"]}>
        <Button
          variant={sent === undefined ? "filled" : "default"}
          loading={busy}
          disabled={phoneId === undefined}
          data-testid={`request-${channel}`}
          onClick={() => {
            if (phoneId !== undefined) void run({ channel, phoneId });
          }}
        >
          {t(
            sent === undefined
              ? `console.secondStep.${channel}`
              : `console.secondStep.${channel}Again`,
          )}
        </Button>
      </div>
      <ErrorNote error={error} />
      {sent !== undefined && <DeliveryNote />}
      {sent !== undefined && <CodeForm kind="sent" {...step} />}
    </div>
  );
}
