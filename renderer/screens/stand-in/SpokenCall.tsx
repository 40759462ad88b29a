import { Button } from "@mantine/core";
import { IconPlayerStop, IconVolume } from "@tabler/icons-react";
import { Fragment, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import form from "../../components/form.module.css";
import type { Call } from "./speak-call";
import classes from "./MessageRow.module.css";
import type { Voice } from "./use-voice";

/** A digit is one short word, whatever the language; a sentence is longer. */
const LONGEST_DIGIT = 5;

/** What an answered call says, digit by digit; the phrase that is being said is marked (S36). */
export function SpokenCall({
  call,
  voice,
  takesFocus,
}: {
  readonly call: Call;
  readonly voice: Voice;
  /** Whether the button that had the focus gave way to this. */
  readonly takesFocus: () => boolean;
}) {
  const { t } = useTranslation();
  const text = useRef<HTMLParagraphElement>(null);
  const wanted = useRef(takesFocus);
  useEffect(() => {
    if (wanted.current()) text.current?.focus();
  }, []);
  const { canSpeak, phrase, play, stop } = voice;
  const Icon = phrase === null ? IconVolume : IconPlayerStop;
  return (
    <>
      <p
        ref={text}
        tabIndex={-1}
        className={classes["call"]}
        lang={call.language}
        data-testid="call-text"
      >
        {call.phrases.map((said, index) => (
          // The same digit can come twice: a phrase is known by its place.
          <Fragment key={index}>
            <span
              data-digit={said.length <= LONGEST_DIGIT ? "" : undefined}
              data-now={index === phrase ? "" : undefined}
            >
              {said}
            </span>{" "}
          </Fragment>
        ))}
      </p>
      <p className={form["note"]}>
        {call.times > 1 && t("console.standIn.times", { count: call.times })}{" "}
        {!canSpeak && t("console.standIn.noVoice")}
      </p>
      {canSpeak && (
        <div className={form["actions"]}>
          <Button
            size="xs"
            variant={phrase === null ? "default" : "filled"}
            leftSection={<Icon size={16} aria-hidden />}
            data-testid={phrase === null ? "call-listen" : "call-stop"}
            onClick={phrase === null ? play : stop}
          >
            {t(
              phrase === null
                ? "console.standIn.listen"
                : "console.standIn.stop",
            )}
          </Button>
        </div>
      )}
    </>
  );
}
