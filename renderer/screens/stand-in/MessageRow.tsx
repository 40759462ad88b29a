import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReceivedView } from "../../../shared/model/received-view";
import form from "../../components/form.module.css";
import { CallRow, type CallState } from "./CallRow";
import { linkInMail } from "./link-in-mail";
import classes from "./MessageRow.module.css";

type Message = ReceivedView;

function Content({
  message,
  onOpen,
}: {
  readonly message: Exclude<Message, { channel: "voice" }>;
  readonly onOpen: (link: string) => void;
}) {
  const { t } = useTranslation();
  const link = message.channel === "email" ? linkInMail(message.text) : null;
  return (
    <>
      {message.channel === "email" && (
        <p className={classes["subject"]}>
          <bdi>{message.subject}</bdi>
        </p>
      )}
      {link !== null && (
        <div className={form["actions"]}>
          <Button
            size="xs"
            data-testid="stand-in-link"
            onClick={() => {
              onOpen(link);
            }}
          >
            {t("console.standIn.openLink")}
          </Button>
        </div>
      )}
      <p className={classes["text"]} dir="auto" data-testid="stand-in-text">
        {message.text}
      </p>
    </>
  );
}

/** One message as a phone or a mailbox shows it: what it is, to whom, when, and the whole of it. */
export function MessageRow({
  message,
  call,
  onOpen,
  onAnswer,
  onHangUp,
}: {
  readonly message: Message;
  /** How it stands if it is a call. */
  readonly call: CallState;
  readonly onOpen: (link: string) => void;
  readonly onAnswer: () => void;
  readonly onHangUp: () => void;
}) {
  const { t } = useTranslation();
  const { channel, to, at } = message;
  return (
    <li
      className={classes["message"]}
      data-testid="stand-in-message"
      data-channel={channel}
    >
      <p className={classes["head"]}>
        <strong>{t(`console.standIn.channel.${channel}`)}</strong>{" "}
        <span>{t("console.standIn.at", { at: new Date(at) })}</span>
      </p>
      <p className={classes["to"]}>
        {t("console.standIn.to")} <bdi>{to}</bdi>
      </p>
      {channel === "voice" ? (
        <CallRow
          call={message}
          state={call}
          onAnswer={onAnswer}
          onHangUp={onHangUp}
        />
      ) : (
        <Content message={message} onOpen={onOpen} />
      )}
    </li>
  );
}
