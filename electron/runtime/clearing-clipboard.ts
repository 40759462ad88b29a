import type { Clipboard } from "../ports/clipboard";
import { createSerialQueue } from "./serial-queue";

/** Has `run` called once, that many milliseconds later, unless what it answers with is called before. */
export type Schedule = (afterMs: number, run: () => void) => () => void;

export type ClearingClipboardPorts = {
  readonly clipboard: Clipboard;
  readonly schedule: Schedule;
  /** By what a text is known again, so that it need not be kept. */
  readonly fingerprint: (text: string) => string;
  /** How long the next copy stays; null for as long as the member leaves it there. */
  readonly clearAfterSeconds: () => number | null;
};

/**
 * The clipboard for codes and secrets: each is written as one, and taken away after its time. Only what still lies there is;
 * what somebody copied since is not Nidan's to clear.
 */
export type ClearingClipboard = Clipboard & {
  /** Takes away before its time what would be taken away: when the vault locks, and when the app ends. */
  clearNow(): Promise<void>;
  /** Whether something waits to be taken away. */
  isWaiting(): boolean;
};

type Copied = { readonly print: string; readonly cancel: () => void };

/** Writing and clearing wait for each other, so that a copy is never cleared in place of the one before it. */
export function createClearingClipboard({
  clipboard,
  schedule,
  fingerprint,
  clearAfterSeconds,
}: ClearingClipboardPorts): ClearingClipboard {
  const inTurn = createSerialQueue();
  let waiting: Copied | null = null;

  const clearNow = () =>
    inTurn(async () => {
      if (waiting === null) return;
      const held = fingerprint(await clipboard.readText());
      if (held === waiting.print) await clipboard.clear();
      waiting.cancel();
      waiting = null; // not before it is gone: what failed is tried again at the end
    });

  const write = (text: string) =>
    inTurn(async () => {
      // After a refusal, what was copied before may still be there: its time goes on.
      if (!(await clipboard.writeSecret(text))) return false;
      waiting?.cancel();
      const seconds = clearAfterSeconds();
      waiting =
        seconds === null
          ? null
          : {
              print: fingerprint(text),
              cancel: schedule(seconds * 1000, () => void clearNow()),
            };
      return true;
    });

  return {
    writeText: write,
    writeSecret: write,
    readText: () => clipboard.readText(),
    readPicture: () => clipboard.readPicture(),
    signature: () => clipboard.signature(),
    clear: () => inTurn(() => clipboard.clear()),
    clearNow,
    isWaiting: () => waiting !== null,
  };
}
