import type { Lane, Model } from "../model";
import * as n from "../numbers";

/** When the next guess is looked at, or null for now; one gate for every method (R24, R28). */
export function lockedUntil(m: Model): number | null {
  const log = m.guesses.filter(({ was }) => was !== "anew");
  const wrong = log.filter(({ was }) => was === "wrong").map(({ at }) => at);
  const inARow = log.length - 1 - log.findLastIndex((g) => g.was === "right");
  const today = wrong.filter((at) => m.now < at + n.DAY);
  const filledAt = today.at(-n.WRONG_A_DAY);
  const day = filledAt === undefined ? 0 : filledAt + n.DAY;
  return later(m, Math.max(waitAfter(inARow, wrong.at(-1)), day));
}

/** Whether this method failed so often in a row that it has to be set up anew (R27). */
export function isDisabled(m: Model, by: string): boolean {
  const log = m.guesses.filter((guess) => guess.by === by);
  const since = log.findLastIndex(({ was }) => was !== "wrong");
  return log.length - 1 - since >= n.DISABLED_AFTER;
}

/** When the next password is looked at in this lane, or null for now (R28). */
export function passwordUntil(m: Model, which: Lane): number | null {
  const log = m.passwords.filter(({ lane }) => lane === which);
  const inARow = log.length - 1 - log.findLastIndex(({ right }) => right);
  return later(m, waitAfter(inARow, log.at(-1)?.at));
}

/** When one more may follow under these quotas, or null for now. */
export function quotaUntil(
  m: Model,
  moments: readonly number[],
  quotas: readonly n.Quota[],
): number | null {
  const ends = quotas.map(([count, withinMs]) => {
    const nth = moments.at(-count);
    return nth === undefined ? 0 : nth + withinMs;
  });
  return later(m, Math.max(...ends));
}

function waitAfter(failures: number, last: number | undefined): number {
  const beyond = failures - n.FREE_FAILURES;
  return beyond < 0 || last === undefined
    ? 0
    : last + Math.min(n.FIRST_WAIT * 2 ** beyond, n.LONGEST_WAIT);
}

function later(m: Model, until: number): number | null {
  return m.now < until ? until : null;
}
