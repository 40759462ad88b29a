import type { CodeView, TimedCode } from "../../../shared/model/code-view";
import type { EpochMs } from "../../../shared/time";

/** A TOTP entry with the two codes that main sent. */
export type TimedView = Extract<CodeView, { kind: "timed" }>;

/**
 * What to show of a TOTP entry at a moment. `after` follows `code` and is null when main has to be asked for it.
 * `stale`: the moment is outside both codes (the machine slept, or the clock was changed); nothing may be shown.
 */
export type Shown =
  | {
      readonly state: "live";
      readonly code: TimedCode;
      readonly after: TimedCode | null;
    }
  | { readonly state: "stale" };

/** Longer waits overflow the browser's timers and would end at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A shift of the clock against the machine's uptime that is no jitter any more. */
export const CLOCK_JUMP_MS = 400;

function contains(code: TimedCode, now: EpochMs): boolean {
  return code.validFrom <= now && now < code.validUntil;
}

/** The one code whose time contains `now`. */
export function shownAt(view: TimedView, now: EpochMs): Shown {
  if (contains(view.current, now))
    return { state: "live", code: view.current, after: view.next };
  if (contains(view.next, now))
    return { state: "live", code: view.next, after: null };
  return { state: "stale" };
}

/** The first moment after `now` at which something on the screen changes; null when nothing will. */
export function nextBoundary(
  views: readonly CodeView[],
  now: EpochMs,
): EpochMs | null {
  let first: EpochMs | null = null;
  for (const view of views) {
    if (view.kind !== "timed") continue;
    for (const { validUntil } of [view.current, view.next]) {
      if (validUntil > now && (first === null || validUntil < first))
        first = validUntil;
    }
  }
  return first;
}

/** How long to wait for a moment, within what a timer can wait. */
export function waitFor(moment: EpochMs, now: EpochMs): number {
  return Math.min(Math.max(moment - now, 0), LONGEST_TIMER_MS);
}

/** Whether main must be asked for newer codes: some entry has none left after the one shown. */
export function needsCodes(views: readonly CodeView[], now: EpochMs): boolean {
  return views.some((view) => {
    if (view.kind !== "timed") return false;
    const shown = shownAt(view, now);
    return shown.state === "stale" || shown.after === null;
  });
}

/** Whether the wall clock moved against the uptime of the window since `before`. Both are `Date.now() - performance.now()`. */
export function clockJumped(before: number, after: number): boolean {
  return Math.abs(after - before) > CLOCK_JUMP_MS;
}
