import { DAY_MS, type EpochMs } from "../../shared/time";

const NEWEST = 10;
const DAYS = 30;

/**
 * Which of the former copies of a vault stay, given when each was saved: the newest 10, and the newest one of each of the
 * last 30 days that have any. Days are counted by the copies and not by the clock, so that one save under a clock that
 * ran ahead by years throws nothing away. Those of the future, saved before the clock was put back, are counted apart:
 * neither part can push out the other. At most 40 of each.
 */
export function copiesToKeep(
  moments: readonly EpochMs[],
  now: EpochMs,
): ReadonlySet<EpochMs> {
  return new Set([
    ...keptOf(moments.filter((moment) => moment > now)),
    ...keptOf(moments.filter((moment) => moment <= now)),
  ]);
}

function keptOf(moments: readonly EpochMs[]): readonly EpochMs[] {
  const newestFirst = [...new Set(moments)].sort((a, b) => b - a);
  const newestOfDay = new Map<number, EpochMs>();
  for (const moment of newestFirst) {
    const day = dayOf(moment);
    if (!newestOfDay.has(day)) newestOfDay.set(day, moment);
  }
  return [
    ...newestFirst.slice(0, NEWEST),
    ...[...newestOfDay.values()].slice(0, DAYS),
  ];
}

/** A day of 24 hours, in UTC: the same on every machine that shares the folder. */
function dayOf(moment: EpochMs): number {
  return Math.floor(moment / DAY_MS);
}
