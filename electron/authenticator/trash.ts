import { DAY_MS, type EpochMs } from "../../shared/time";
import type { Entries, Entry } from "./entry";

/** How long a deleted entry can be put back. */
export const TRASH_MS = 30 * DAY_MS;

/** Whether the entry was deleted too long ago to be put back. A clock that was set back loses nothing. */
export function isPastTrash(
  { deletedAt }: Pick<Entry, "deletedAt">,
  now: EpochMs,
): boolean {
  return deletedAt !== null && now - deletedAt >= TRASH_MS;
}

/** A deleted entry, and the moment from which on it cannot be put back. */
export type RemovedEntry = {
  readonly entry: Entry;
  readonly deletedAt: EpochMs;
  readonly keptUntil: EpochMs;
};

/** The entries that can be put back, the one deleted last first. */
export function removed(entries: Entries, now: EpochMs): RemovedEntry[] {
  return entries
    .flatMap((entry) =>
      entry.deletedAt === null || isPastTrash(entry, now)
        ? []
        : [
            {
              entry,
              deletedAt: entry.deletedAt,
              keptUntil: entry.deletedAt + TRASH_MS,
            },
          ],
    )
    .sort((a, b) => b.deletedAt - a.deletedAt);
}
