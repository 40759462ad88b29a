import { useEffect, useRef, useState } from "react";
import { speakCall, type Call } from "./speak-call";
import { systemSpeaker } from "./system-speaker";

/** A call read aloud. */
export type Voice = {
  /** Whether this computer has a voice for it at all. */
  readonly canSpeak: boolean;
  /** The phrase that is being said; null when nothing is. */
  readonly phrase: number | null;
  readonly play: () => void;
  readonly stop: () => void;
};

/** Reads a call aloud where the system can. It falls silent with the row that shows it. */
export function useVoice(call: Call): Voice {
  const { language } = call;
  const [speaker, setSpeaker] = useState(() => systemSpeaker(language));
  const [phrase, setPhrase] = useState<number | null>(null);
  const silence = useRef<() => void>(() => undefined);
  useEffect(() => {
    const look = () => {
      setSpeaker(systemSpeaker(language));
    };
    speechSynthesis.addEventListener("voiceschanged", look);
    return () => {
      speechSynthesis.removeEventListener("voiceschanged", look);
    };
  }, [language]);
  useEffect(
    () => () => {
      silence.current();
    },
    [],
  );
  const stop = () => {
    silence.current();
    silence.current = () => undefined;
    setPhrase(null);
  };
  const play = () => {
    stop();
    if (speaker !== null) silence.current = speakCall(call, speaker, setPhrase);
  };
  return { canSpeak: speaker !== null, phrase, play, stop };
}
