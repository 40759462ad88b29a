import { DAY_MS, type EpochMs } from "../../shared/time";
import type { Clock } from "../ports/clock";
import type { VaultGenerations } from "../ports/vault-generations";

const DAYS = 3;

/**
 * The moment by which the age of deleted entries is measured: that of the last save on the third last day of saves, this
 * one included. So a clock that ran ahead for a day or two erases nothing, and what is erased is a little older than it
 * had to be. Before there were three such days nothing is old.
 */
export function agedBy(saves: readonly EpochMs[], now: EpochMs): EpochMs {
  const newestFirst = [now, ...saves.filter((moment) => moment <= now)].sort(
    (a, b) => b - a,
  );
  const newestOfDay = new Map<number, EpochMs>();
  for (const moment of newestFirst) {
    const day = Math.floor(moment / DAY_MS);
    if (!newestOfDay.has(day)) newestOfDay.set(day, moment);
  }
  return [...newestOfDay.values()][DAYS - 1] ?? 0;
}

/** The same for this moment, by the generations that are kept. */
export async function agedByNow({
  generations,
  clock,
}: {
  readonly generations: Pick<VaultGenerations, "list">;
  readonly clock: Clock;
}): Promise<EpochMs> {
  const kept = await generations.list();
  const saves = kept.ok ? kept.value.map(({ savedAt }) => savedAt) : [];
  return agedBy(saves, clock.now());
}
