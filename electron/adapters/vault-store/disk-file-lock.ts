import { setTimeout } from "node:timers/promises";
import { no, yes } from "../../../shared/outcome";
import type { FileLock } from "../../ports/file-lock";
import { realDisk } from "./disk";
import { followLink } from "./follow-link";
import { signOf, takeLock, type HeldLock } from "./lock-file";
import { ownMachine, type OwnMachine } from "./lock-holder";
import { nameSaveProblem } from "./save-problem";

/** Twice within the patience of another, which must see a beat before it gives up waiting. */
const BEAT_MS = 2_000;
/** A save takes some milliseconds; one over a slow network some seconds. */
const PATIENCE_MS = 5_000;
const ASK_AGAIN_MS = 50;

/**
 * A lock on the vault as a file that only one can make: `vault.nidan.lock`, with the holder's process, machine and start
 * in it. It lies beside where the vault really does, so that two machines that lead to one file by links of their own meet.
 */
export function createDiskFileLock(
  vault: string,
  patienceMs = PATIENCE_MS,
  own: OwnMachine = ownMachine(),
): FileLock {
  const take = async (): Promise<HeldLock | null> => {
    const file = `${(await followLink(vault, realDisk)).path}.lock`;
    const until = performance.now() + patienceMs;
    let first: string | null = null;
    for (;;) {
      const isLast = performance.now() >= until;
      const held = await takeLock(file, own, isLast ? first : null);
      if (held !== null || isLast) return held;
      first ??= await signOf(file);
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
