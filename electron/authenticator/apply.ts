import { assertNever } from "../../shared/assert-never";
import type { EntryId } from "../../shared/ids";
import { otpLimits } from "../../shared/model/otp-options";
import type { EpochMs } from "../../shared/time";
import type { EntryDraft } from "../otp";
import type { Entries, Entry } from "./entry";
import { markCode, replaceCodes, type RecoveryCodes } from "./recovery-codes";
import { isPastTrash } from "./trash";

/** Everything that can happen to the entries. */
export type Change =
  | {
      readonly type: "add-entries";
      readonly added: readonly {
        readonly id: EntryId;
        readonly draft: EntryDraft;
      }[];
      /** What they take the place of: it goes to the trash. */
      readonly replaced?: readonly EntryId[];
    }
  | { readonly type: "remove-entry"; readonly entryId: EntryId }
  | { readonly type: "restore-entry"; readonly entryId: EntryId }
  | { readonly type: "erase-entry"; readonly entryId: EntryId }
  | { readonly type: "advance-counter"; readonly entryId: EntryId }
  | {
      readonly type: "keep-recovery-codes";
      readonly entryId: EntryId;
      readonly recoveryCodes: RecoveryCodes;
    }
  | {
      readonly type: "mark-recovery-code";
      readonly entryId: EntryId;
      readonly index: number;
      readonly isUsed: boolean;
    }
  | { readonly type: "forget-recovery-codes"; readonly entryId: EntryId };

/** Why a change cannot be made. */
export type ChangeRefusal =
  "entry-not-found" | "not-counted" | "recovery-code-not-found";

type Applied =
  | { readonly ok: true; readonly entries: Entries }
  | { readonly ok: false; readonly refusal: ChangeRefusal };

/** The entries after the change. Whatever was removed too long ago goes with it. */
export function apply(
  entries: Entries,
  change: Change,
  { now, agedBy = now }: { readonly now: EpochMs; readonly agedBy?: EpochMs },
): Applied {
  const kept = entries.filter((entry) => !isPastTrash(entry, agedBy));
  switch (change.type) {
    case "add-entries":
      return addAll(kept, change, now, agedBy);
    case "remove-entry":
      return replace(kept, change.entryId, "listed", (entry) => {
        const deletedAt = after(entry, now); // not in the past, where its 30 days would be over
        return { ...entry, updatedAt: deletedAt, deletedAt };
      });
    case "restore-entry":
      return replace(kept, change.entryId, "removed", (entry) => ({
        ...entry,
        updatedAt: after(entry, now),
        deletedAt: null,
      }));
    case "erase-entry": {
      const erased = kept.find(
        ({ id, deletedAt }) => id === change.entryId && deletedAt !== null,
      );
      return erased === undefined
        ? { ok: false, refusal: "entry-not-found" }
        : { ok: true, entries: kept.filter((entry) => entry !== erased) };
    }
    case "advance-counter": // no edit: in a merge, it must not win over a new name that was given elsewhere
      return replace(kept, change.entryId, "listed", (entry) =>
        entry.otp.type === "hotp" && entry.otp.counter < otpLimits.counter.max
          ? { ...entry, otp: { ...entry.otp, counter: entry.otp.counter + 1 } }
          : "not-counted",
      );
    case "keep-recovery-codes":
      return replace(kept, change.entryId, "listed", (entry) => ({
        ...entry,
        updatedAt: after(entry, now),
        recoveryCodes: replaceCodes(entry.recoveryCodes, change.recoveryCodes),
      }));
    case "mark-recovery-code":
      return replace(kept, change.entryId, "listed", (entry) => {
        const { index, isUsed } = change;
        const marked = markCode(entry.recoveryCodes, index, isUsed, now);
        if (marked === null) return "recovery-code-not-found";
        return {
          ...entry,
          updatedAt: after(entry, now),
          recoveryCodes: marked,
        };
      });
    case "forget-recovery-codes":
      return replace(kept, change.entryId, "listed", (entry) =>
        entry.recoveryCodes === null
          ? "recovery-code-not-found"
          : { ...entry, updatedAt: after(entry, now), recoveryCodes: null },
      );
    default:
      return assertNever(change);
  }
}

function addAll(
  kept: Entries,
  change: Extract<Change, { type: "add-entries" }>,
  now: EpochMs,
  agedBy: EpochMs,
): Applied {
  let entries = kept;
  for (const entryId of change.replaced ?? []) {
    const removing = { type: "remove-entry", entryId } as const;
    const removed = apply(entries, removing, { now, agedBy });
    if (!removed.ok) return removed;
    entries = removed.entries;
  }
  return { ok: true, entries: [...entries, ...added(entries, change, now)] };
}

/** Each is created after all before it, whatever the clock says: a merge finds the order by it. */
function added(
  entries: Entries,
  change: Extract<Change, { type: "add-entries" }>,
  now: EpochMs,
): Entry[] {
  const last = entries.reduce((at, e) => Math.max(at, e.createdAt), -Infinity);
  const first = Math.max(now, last + 1);
  return change.added.map(({ id, draft }, i) => ({
    ...draft,
    secret: Uint8Array.from(draft.secret), // the vault's own: it is wiped with the entry, and the draft is not
    id,
    createdAt: first + i,
    updatedAt: first + i,
    deletedAt: null,
    recoveryCodes: null,
  }));
}

/** An edit is newer than what it changes, whatever the clock says: in a merge, it must not lose to it. */
export function after({ updatedAt }: Entry, now: EpochMs): EpochMs {
  return Math.max(now, updatedAt + 1);
}

function replace(
  entries: Entries,
  id: EntryId,
  where: "listed" | "removed",
  edit: (entry: Entry) => Entry | ChangeRefusal,
): Applied {
  const at = entries.findIndex(
    (entry) =>
      entry.id === id && (entry.deletedAt === null) === (where === "listed"),
  );
  const found = entries[at];
  if (found === undefined) return { ok: false, refusal: "entry-not-found" };
  const edited = edit(found);
  return typeof edited === "string"
    ? { ok: false, refusal: edited }
    : { ok: true, entries: entries.map((e, i) => (i === at ? edited : e)) };
}
