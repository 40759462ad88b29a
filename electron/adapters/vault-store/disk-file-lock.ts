import { setTimeout } from "node:timers/promises";
import { no, yes } from "../../../shared/outcome";
import type { FileLock } from "../../ports/file-lock";
import { takeLock, type HeldLock } from "./lock-file";
import { ownMachine, type OwnMachine } from "./lock-holder";
import { nameSaveProblem } from "./save-problem";

const BEAT_MS = 5_000;
/** A save takes some milliseconds; one over a slow network some seconds. */
const PATIENCE_MS = 5_000;
const ASK_AGAIN_MS = 50;

/** A lock as a file that only one can make: `vault.nidan.lock`, with the holder's process, machine and start in it. */
export function createDiskFileLock(
  file: string,
  patienceMs = PATIENCE_MS,
  own: OwnMachine = ownMachine(),
): FileLock {
  const take = async (): Promise<HeldLock | null> => {
    const until = performance.now() + patienceMs;
    for (;;) {
      const held = await takeLock(file, own);
      if (held !== null || performance.now() >= until) return held;
      await setTimeout(ASK_AGAIN_MS);
    }
  };
  return {
    hold: async (task) => {
      let held: HeldLock | null;
      try {
        held = await take();
      } catch (error) {
        return no(nameSaveProblem(error));
      }
      if (held === null) return no("in-use");
      const { beat, release } = held;
      const beating = setInterval(() => {
        void beat().catch(() => undefined);
      }, BEAT_MS);
      beating.unref();
      try {
        return yes(await task());
      } finally {
        clearInterval(beating);
        await release().catch(() => undefined); // it names this process, and dies with it
      }
    },
  };
}
