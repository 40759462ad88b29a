import { DAY_MS, type EpochMs } from "../../shared/time";

const NEWEST = 10;
const DAYS = 30;

/**
 * Which of the former copies of a vault stay, given when each was saved: the newest 10, and of each of the last 30 days
 * the newest one. At most 50. Those of the future, saved while a clock was wrong, are counted apart: they must not push
 * out what is saved after the clock was put right.
 */
export function copiesToKeep(
  moments: readonly EpochMs[],
  now: EpochMs,
): ReadonlySet<EpochMs> {
  const newestFirst = [...new Set(moments)].sort((a, b) => b - a);
  const future = newestFirst.filter((moment) => moment > now);
  const past = newestFirst.filter((moment) => moment <= now);
  const oldestDay = dayOf(now) - DAYS;
  const newestOfDay = new Map<number, EpochMs>();
  for (const moment of past) {
    const day = dayOf(moment);
    if (day > oldestDay && !newestOfDay.has(day)) newestOfDay.set(day, moment);
  }
  return new Set([
    ...future.slice(0, NEWEST),
    ...past.slice(0, NEWEST),
    ...newestOfDay.values(),
  ]);
}

/** A day of 24 hours, in UTC: the same on every machine that shares the folder. */
function dayOf(moment: EpochMs): number {
  return Math.floor(moment / DAY_MS);
}
