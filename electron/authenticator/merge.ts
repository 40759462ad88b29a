import type { EpochMs } from "../../shared/time";
import { tidied, type Contents, type Tombstone } from "./contents";
import type { Entry } from "./entry";

type Kept = Entry | Tombstone;

/**
 * Two copies of a vault that were changed apart, as one: entry by entry the newest edit holds, a deletion is an edit, and
 * a counter is the larger of the two, for a code must never come again (RFC 4226 section 7.2). Commutative, associative
 * and idempotent: it does not matter which machine merges, in which order, and how often. Entries lie in the order they
 * were added.
 *
 * Recovery codes go with the edit they are part of. Ticks of both copies cannot be joined: what is left of a deletion holds no
 * codes to tick, so a merge through it would say something else than one past it. Of ticks made apart, the last holds.
 */
export function merge(a: Contents, b: Contents, agedBy: EpochMs): Contents {
  const kept = new Map<string, Kept>();
  for (const contents of [tidied(a, agedBy), tidied(b, agedBy)])
    for (const one of [...contents.entries, ...contents.tombstones]) {
      const other = kept.get(one.id);
      kept.set(one.id, other === undefined ? one : join(other, one));
    }
  const all = [...kept.values()].sort((x, y) => compare(x.id, y.id));
  return {
    entries: all.filter(isEntry).sort((x, y) => x.createdAt - y.createdAt),
    tombstones: all.filter((one): one is Tombstone => !isEntry(one)),
  };
}

/** The least of the two by `order` gives way. Its counter does not: it is part of no edit, and only ever grows. */
function join(a: Kept, b: Kept): Kept {
  const newer = order(a, b) >= 0 ? a : b;
  const counter = Math.max(counterOf(a) ?? 0, counterOf(b) ?? 0);
  const own = counterOf(newer);
  if (own === null || own === counter) return newer;
  if (!isEntry(newer)) return { ...newer, counter };
  return newer.otp.type === "hotp"
    ? { ...newer, otp: { ...newer.otp, counter } }
    : newer;
}

/**
 * A total order on the edits of one entry. An entry never changes its type, so the first line decides nothing in a real
 * vault; it keeps a counter from being lost on the way through a TOTP entry. At the same moment, what keeps more holds.
 */
function order(a: Kept, b: Kept): number {
  return (
    Number(counterOf(a) !== null) - Number(counterOf(b) !== null) ||
    editedAt(a) - editedAt(b) ||
    rank(a) - rank(b) ||
    compare(spelled(a), spelled(b))
  );
}

/** Deleting it was the last edit of what is left of an entry. */
function editedAt(one: Kept): EpochMs {
  return isEntry(one) ? one.updatedAt : one.deletedAt;
}

function rank(one: Kept): number {
  if (!isEntry(one)) return 0;
  return one.deletedAt === null ? 2 : 1;
}

/** All of it but the counter, as a text that is the same on every machine. */
function spelled(one: Kept): string {
  if (!isEntry(one)) return one.deletedAt.toString();
  const { issuer, account, secret, otp, createdAt, deletedAt } = one;
  const { savedAt, codes } = one.recoveryCodes ?? { savedAt: null, codes: [] };
  const { type, algorithm, digits } = otp;
  const period = otp.type === "totp" ? otp.periodSeconds : null;
  const key = Buffer.from(secret).toString("base64");
  return JSON.stringify([
    [issuer, account, key],
    [type, algorithm, digits, period],
    [createdAt, deletedAt],
    [savedAt, codes.map(({ code, usedAt }) => [code, usedAt])],
  ]);
}

function isEntry(one: Kept): one is Entry {
  return "secret" in one;
}

function counterOf(one: Kept): number | null {
  if (!isEntry(one)) return one.counter;
  return one.otp.type === "hotp" ? one.otp.counter : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
