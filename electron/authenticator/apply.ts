import { assertNever } from "../../shared/assert-never";
import type { EntryId } from "../../shared/ids";
import { otpLimits } from "../../shared/model/otp-options";
import { DAY_MS, type EpochMs } from "../../shared/time";
import type { EntryDraft } from "../otp";
import type { Entries, Entry } from "./entry";

/** How long a removed entry can be put back. */
const KEPT_MS = 30 * DAY_MS;

/** Everything that can happen to the entries. */
export type Change =
  | {
      readonly type: "add-entries";
      readonly added: readonly {
        readonly id: EntryId;
        readonly draft: EntryDraft;
      }[];
    }
  | { readonly type: "remove-entry"; readonly entryId: EntryId }
  | { readonly type: "restore-entry"; readonly entryId: EntryId }
  | { readonly type: "advance-counter"; readonly entryId: EntryId };

/** Why a change cannot be made. */
export type ChangeRefusal = "entry-not-found" | "not-counted";

export type Applied =
  | { readonly ok: true; readonly entries: Entries }
  | { readonly ok: false; readonly refusal: ChangeRefusal };

/** The entries after the change. Whatever was removed too long ago goes with it. */
export function apply(
  entries: Entries,
  change: Change,
  { now }: { readonly now: EpochMs },
): Applied {
  const kept = entries.filter(
    ({ deletedAt }) => deletedAt === null || now - deletedAt < KEPT_MS,
  );
  switch (change.type) {
    case "add-entries":
      return {
        ok: true,
        entries: [
          ...kept,
          ...change.added.map(({ id, draft }) => ({
            ...draft,
            id,
            createdAt: now,
            updatedAt: now,
            deletedAt: null,
          })),
        ],
      };
    case "remove-entry":
      return replace(kept, change.entryId, "listed", (entry) => ({
        ...entry,
        updatedAt: now,
        deletedAt: now,
      }));
    case "restore-entry":
      return replace(kept, change.entryId, "removed", (entry) => ({
        ...entry,
        updatedAt: now,
        deletedAt: null,
      }));
    case "advance-counter":
      return replace(kept, change.entryId, "listed", (entry) =>
        entry.otp.type === "hotp" && entry.otp.counter < otpLimits.counter.max
          ? {
              ...entry,
              updatedAt: now,
              otp: { ...entry.otp, counter: entry.otp.counter + 1 },
            }
          : "not-counted",
      );
    default:
      return assertNever(change);
  }
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
