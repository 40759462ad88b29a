import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoadKind } from "../../../shared/model/delivery-road";
import type { DeliveryProblem } from "../../../shared/model/delivery";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { explain } from "../../words/explain";
import classes from "./Delivery.module.css";

const channels = { mail: ["email"], phone: ["sms", "voice"] } as const;
type Channel = (typeof channels)[RoadKind][number];

/** One test message on the saved way, and what its receiver answered. */
export function TestForm({
  which,
  isReal,
}: {
  readonly which: RoadKind;
  readonly isReal: boolean;
}) {
  const api = useApi();
  const { t, i18n } = useTranslation();
  const titleId = useId();
  const [to, setTo] = useState("");
  const [last, setLast] = useState<{
    channel: Channel;
    problem: DeliveryProblem | null;
  } | null>(null);
  const { run, busy, error, forget } = useAct(
    api.call.service.sendTest,
    ({ problem }, { channel }) => {
      setLast({ channel, problem });
    },
  );
  const isAtField =
    isDefinedError(error) &&
    (error.code === "ADDRESS_REFUSED" || error.code === "NUMBER_REFUSED");
  const send = (channel: Channel) => {
    setLast(null);
    const language = i18n.language === "ja" ? "ja" : "en";
    void run({ channel, to, language });
  };
  const [first] = channels[which];
  const problem = last?.problem ?? null;
  return (
    <form
      className={classes["test"]}
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(first);
      }}
    >
      <h3 id={titleId}>{t("console.delivery.test.title")}</h3>
      <p className={form["note"]}>{t("console.delivery.test.lead")}</p>
      <TextInput
        data-testid={`test-to-${which}`}
        type={which === "mail" ? "email" : "tel"}
        label={t(`console.delivery.test.to.${which}`)}
        placeholder={t(`console.delivery.test.toHint.${which}`)}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={to}
        error={error !== null && isAtField ? explain(t, error) : undefined}
        onChange={(event) => {
          setTo(event.currentTarget.value);
          setLast(null);
          forget();
        }}
      />
      <div className={form["actions"]}>
        {channels[which].map((channel) => (
          <Button
            key={channel}
            type={channel === first ? "submit" : "button"}
            variant="default"
            loading={busy}
            data-testid={`test-${channel}`}
            onClick={
              channel === first
                ? undefined
                : () => {
                    send(channel);
                  }
            }
          >
            {t(`console.delivery.test.send.${channel}`)}
          </Button>
        ))}
      </div>
      <ErrorNote error={isAtField ? null : error} />
      <div data-testid={`test-answer-${which}`}>
        <div role="status">
          {last?.problem === null && (
            <Callout tone="hint">
              <p>
                {isReal
                  ? t(`console.delivery.test.accepted.${last.channel}`)
                  : t("console.delivery.test.standIn")}
              </p>
            </Callout>
          )}
        </div>
        {problem !== null && (
          <Callout tone="problem" title={t("console.delivery.test.refused")}>
            <p>{t(`console.delivery.test.answer.${problem}`)}</p>
          </Callout>
        )}
      </div>
    </form>
  );
}
