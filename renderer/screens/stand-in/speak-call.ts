import type { ReceivedView } from "../../../shared/model/received-view";

/** A call that speaks. */
export type Call = Extract<ReceivedView, { channel: "voice" }>;

/** A voice that says one phrase after the other. */
export type Speaker = {
  /** Says a phrase; `done` hears when it is over, and whether it could be said at all. */
  readonly say: (phrase: string, done: (wasSaid: boolean) => void) => void;
  readonly silence: () => void;
};

/** Between two phrases, so that digits are heard one by one (R36). */
const PAUSE_MS = 500;

/**
 * Says the whole call as often as it asks for, phrase by phrase. `onPhrase` hears which phrase is being said, and null at
 * the end. Answers with how to stop, after which nothing is said or told any more.
 */
export function speakCall(
  { phrases, times }: Pick<Call, "phrases" | "times">,
  { say, silence }: Speaker,
  onPhrase: (index: number | null) => void,
  pauseMs = PAUSE_MS,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const go = (count: number) => {
    const index = count % phrases.length;
    const phrase = phrases[index];
    if (phrase === undefined || count >= phrases.length * times) {
      onPhrase(null);
      return;
    }
    onPhrase(index);
    say(phrase, (wasSaid) => {
      if (isOver) return;
      if (!wasSaid) onPhrase(null);
      else
        timer = setTimeout(() => {
          go(count + 1);
        }, pauseMs);
    });
  };
  go(0);
  return () => {
    isOver = true;
    clearTimeout(timer);
    silence();
  };
}
