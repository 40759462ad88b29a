import type { EpochMs } from "../../shared/time";

/** So many within so long. */
export type Rate = { readonly count: number; readonly withinMs: number };

/** When the next one may follow those at these moments (in order) under all the rates; null when now. */
export function nextAllowed(
  moments: readonly EpochMs[],
  rates: readonly Rate[],
  now: EpochMs,
): EpochMs | null {
  let until = 0;
  for (const { count, withinMs } of rates) {
    const within = moments.filter((at) => now < at + withinMs);
    const blocking = within[within.length - count];
    if (blocking !== undefined) until = Math.max(until, blocking + withinMs);
  }
  return now < until ? until : null;
}
