import {
  unlockTriesSchema,
  type UnlockTries,
} from "../../shared/model/vault-view";
import type { Clock } from "../ports/clock";
import type { VaultStore } from "../ports/vault-store";
import { createSerialQueue } from "./serial-queue";

/** How long wrong tries make the next one wait, however often the app is started anew. */
export type AttemptDelay = {
  /** Milliseconds until a try may be made. */
  waitMs(): Promise<number>;
  /** Counts a try as a wrong one before it is made, so that ending the app during it gains nothing; or says how long to wait, and counts nothing. */
  begin(): Promise<number>;
  /** The try could not be made after all: it is not counted. */
  withdraw(): Promise<void>;
  /** The try was a right one: nothing is counted any more. */
  succeeded(): Promise<void>;
};

const FREE_TRIES = 3;
const LONGEST_MS = 60_000;
const MOST_BYTES = 1000;

/** What a damaged file counts for, and where counting ends: no wait grows any more long before. */
const MANY = 100;

/** 0 after up to three wrong tries, then 2 s, 4 s and so on up to a minute; never for ever, for a member must get in. */
export function delayAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(2 ** (failures - FREE_TRIES + 1) * 1000, LONGEST_MS);
}

/**
 * Kept in several files, of which the worst for who guesses counts: taking one away, or putting an old one back, gains
 * nothing. One that is damaged counts as many wrong tries; what cannot be written holds while the app runs. What a file
 * cannot do: whoever takes all of them away begins anew, and whoever takes the vault itself guesses without Nidan.
 */
export function createAttemptDelay({
  stores,
  clock,
}: {
  readonly stores: readonly VaultStore[];
  readonly clock: Clock;
}): AttemptDelay {
  const inTurn = createSerialQueue(); // of two tries at once, each is counted
  let known: UnlockTries | null = null;
  const write = async (tries: UnlockTries): Promise<UnlockTries> => {
    known = tries;
    const bytes = Buffer.from(JSON.stringify(tries), "utf8");
    for (const store of stores) await store.write(bytes);
    return tries;
  };
  const read = async (): Promise<UnlockTries> => {
    if (known !== null) return known;
    const found: (UnlockTries | null)[] = [];
    for (const store of stores) {
      const stored = await store.read();
      if (!stored.ok || stored.value !== null)
        found.push(stored.ok ? parse(stored.value) : null);
    }
    const kept = found.filter((tries) => tries !== null);
    if (kept.length < found.length)
      return write({ failures: MANY, lastAt: clock.now() });
    const worst = {
      failures: Math.max(0, ...kept.map(({ failures }) => failures)),
      lastAt: Math.max(0, ...kept.map(({ lastAt }) => lastAt)),
    };
    // All say the same from then on.
    return found.length === 0 ? (known = worst) : write(worst);
  };
  const left = async (): Promise<number> => {
    const tries = await read();
    const now = clock.now();
    const isSetBack = tries.lastAt > now; // the delay begins anew, or it would only end when the clock is there again
    const { failures, lastAt } = isSetBack
      ? await write({ ...tries, lastAt: now })
      : tries;
    return Math.max(0, lastAt + delayAfter(failures) - now);
  };
  const begin = async (): Promise<number> => {
    const waitMs = await left();
    if (waitMs > 0) return waitMs;
    const { failures } = await read();
    await write({
      failures: Math.min(failures + 1, MANY),
      lastAt: clock.now(),
    });
    return 0;
  };
  return {
    waitMs: () => inTurn(left),
    begin: () => inTurn(begin),
    withdraw: () =>
      inTurn(async () => {
        const { failures, lastAt } = await read();
        await write({ failures: Math.max(0, failures - 1), lastAt });
      }),
    succeeded: () =>
      inTurn(async () => {
        await write({ failures: 0, lastAt: 0 });
      }),
  };
}

function parse(bytes: Uint8Array | null): UnlockTries | null {
  if (bytes === null || bytes.length > MOST_BYTES) return null;
  try {
    return unlockTriesSchema.parse(
      JSON.parse(Buffer.from(bytes).toString("utf8")),
    );
  } catch {
    return null;
  }
}
