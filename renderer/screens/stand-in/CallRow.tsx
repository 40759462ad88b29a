import { Button } from "@mantine/core";
import { IconPhone, IconPhoneOff } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import form from "../../components/form.module.css";
import type { Call } from "./speak-call";
import { SpokenCall } from "./SpokenCall";
import classes from "./MessageRow.module.css";
import { useVoice } from "./use-voice";

/** How a call stands: only an answered one says what it has to say. */
export type CallState = "ringing" | "answered" | "missed";

/** A call that rings, and once answered is read aloud with its text beside it (S35, S36). */
export function CallRow({
  call,
  state,
  onAnswer,
  onHangUp,
}: {
  readonly call: Call;
  readonly state: CallState;
  readonly onAnswer: () => void;
  readonly onHangUp: () => void;
}) {
  const { t } = useTranslation();
  const voice = useVoice(call);
  const isJustAnswered = useRef(false);
  switch (state) {
    case "missed":
      return <p className={form["note"]}>{t("console.standIn.missed")}</p>;
    case "answered":
      return (
        <SpokenCall
          call={call}
          voice={voice}
          takesFocus={() => isJustAnswered.current}
        />
      );
    case "ringing":
      return (
        <>
          <p className={classes["ringing"]}>
            <IconPhone size={20} stroke={1.8} aria-hidden />
            {t("console.standIn.ringing")}
          </p>
          <div className={form["actions"]}>
            <Button
              size="xs"
              leftSection={<IconPhone size={16} aria-hidden />}
              data-testid="call-answer"
              onClick={() => {
                isJustAnswered.current = true;
                onAnswer();
                voice.play();
              }}
            >
              {t("console.standIn.answer")}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPhoneOff size={16} aria-hidden />}
              data-testid="call-hang-up"
              onClick={onHangUp}
            >
              {t("console.standIn.hangUp")}
            </Button>
          </div>
        </>
      );
  }
}
