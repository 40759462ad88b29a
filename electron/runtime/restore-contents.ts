import type { EpochMs } from "../../shared/time";
import {
  differences,
  listed,
  merge,
  type Contents,
  type Entry,
} from "../authenticator";

/** `merge` brings back what is missing and keeps the rest; `replace` makes the list as it was in the copy. */
export type RestoreWay = "merge" | "replace";

/**
 * The contents after a copy was restored. What the member sees after `merge` is all that was in either; of an entry that
 * is in both the newest edit holds. After `replace` it is what was in the copy, and all else lies in the trash, from where
 * it can be put back. A counter never goes back. What is restored counts as edited now, so that a later merge with another
 * machine does not undo it.
 */
export function restored(
  current: Contents,
  copy: Contents,
  way: RestoreWay,
  now: EpochMs,
): Contents {
  const both = merge(current, copy, now);
  const wanted = new Map(
    listed(copy.entries).map((entry) => [entry.id, entry]),
  );
  const back = differences(current.entries, copy.entries);
  const revived = new Set(
    (way === "merge" ? back.added : [...back.added, ...back.changed]).map(
      ({ id }) => id,
    ),
  );
  const kept = both.entries.map((entry): Entry => {
    const old = wanted.get(entry.id);
    if (old !== undefined && revived.has(entry.id))
      return edited({ ...old, otp: latest(old, entry) }, entry, now);
    const leaves =
      way === "replace" && old === undefined && entry.deletedAt === null;
    return leaves ? edited({ ...entry, deletedAt: now }, entry, now) : entry;
  });
  const there = new Set(kept.map(({ id }) => id));
  const unburied = [...wanted.values()]
    .filter(({ id }) => revived.has(id) && !there.has(id))
    .map((old) => edited(withCounter(old, both), old, now));
  const entries = [...kept, ...unburied].sort(
    (a, b) => a.createdAt - b.createdAt,
  );
  const ids = new Set(entries.map(({ id }) => id));
  return {
    entries,
    tombstones: both.tombstones.filter(({ id }) => !ids.has(id)),
  };
}

function edited(entry: Entry, before: Entry, now: EpochMs): Entry {
  return { ...entry, updatedAt: Math.max(now, before.updatedAt + 1) };
}

function latest(old: Entry, merged: Entry): Entry["otp"] {
  return old.otp.type === "hotp" && merged.otp.type === "hotp"
    ? {
        ...old.otp,
        counter: Math.max(old.otp.counter, merged.otp.counter),
      }
    : old.otp;
}

/** What is left of a deletion remembers the counter. */
function withCounter(old: Entry, { tombstones }: Contents): Entry {
  const left = tombstones.find(({ id }) => id === old.id)?.counter ?? 0;
  return old.otp.type === "hotp"
    ? { ...old, otp: { ...old.otp, counter: Math.max(old.otp.counter, left) } }
    : old;
}
