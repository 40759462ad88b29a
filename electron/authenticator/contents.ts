import type { EntryId } from "../../shared/ids";
import { no, yes, type Outcome } from "../../shared/outcome";
import { DAY_MS, type EpochMs } from "../../shared/time";
import { after, apply, type Change, type ChangeRefusal } from "./apply";
import type { Entries, Entry } from "./entry";
import { isPastTrash } from "./trash";

/** How long a deletion is remembered, so that a copy of the vault that was away for months does not bring the entry back. */
const REMEMBERED_MS = 365 * DAY_MS;

/** What is left of an entry that can no longer be put back: that it was deleted, and no secret. */
export type Tombstone = {
  readonly id: EntryId;
  readonly deletedAt: EpochMs;
  /** The counter of the next code, of a HOTP entry; null otherwise. */
  readonly counter: number | null;
};

/** All that is in a vault. No id is in it twice. */
export type Contents = {
  readonly entries: Entries;
  readonly tombstones: readonly Tombstone[];
};

/** What is in a new vault. */
export const emptyContents: Contents = { entries: [], tombstones: [] };

/**
 * Makes the change. What cannot be put back any more loses its secret with it; its age is measured by `agedBy`, which may
 * be earlier than `now` where a clock is not to be believed.
 */
export function applyChange(
  contents: Contents,
  change: Change,
  { now, agedBy = now }: { readonly now: EpochMs; readonly agedBy?: EpochMs },
): Outcome<Contents, ChangeRefusal> {
  const { entries, tombstones } = tidied(contents, agedBy);
  const applied = apply(entries, change, { now, agedBy });
  if (!applied.ok) return no(applied.refusal);
  // Newer than the deletion: a copy of the vault that still has the entry must not bring it back in a merge.
  const erased = entries
    .filter(({ id }) => change.type === "erase-entry" && id === change.entryId)
    .map((entry) => leave(entry, after(entry, now)));
  return yes({
    entries: applied.entries,
    tombstones: [...tombstones, ...erased],
  });
}

/** The contents without the secrets of what was deleted 30 days ago, and without any trace of it after a year. */
export function tidied(contents: Contents, now: EpochMs): Contents {
  const { entries, tombstones } = contents;
  const buried = entries.flatMap((entry) => bury(entry, now));
  return {
    entries:
      buried.length === 0
        ? entries
        : entries.filter((entry) => !isPastTrash(entry, now)),
    tombstones: [...tombstones, ...buried].filter(
      ({ deletedAt }) => now - deletedAt < REMEMBERED_MS,
    ),
  };
}

function bury(entry: Entry, now: EpochMs): Tombstone[] {
  const { deletedAt } = entry;
  return deletedAt !== null && isPastTrash(entry, now)
    ? [leave(entry, deletedAt)]
    : [];
}

function leave({ id, otp }: Entry, deletedAt: EpochMs): Tombstone {
  return { id, deletedAt, counter: otp.type === "hotp" ? otp.counter : null };
}
