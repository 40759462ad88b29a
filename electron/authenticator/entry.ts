import type { EntryId } from "../../shared/ids";
import type { EntryDraftView, EntryView } from "../../shared/model/entry-view";
import type { EpochMs } from "../../shared/time";
import type { EntryDraft } from "../otp";
import type { RecoveryCodes } from "./recovery-codes";

/**
 * One entry of the vault. `deletedAt` is set while it can still be put back. An id stands for one secret and one type for
 * ever; `updatedAt` is the moment of the last edit, and a counter that moves is none. Its recovery codes are a part of it that
 * is edited with it, each tick too; null where none are kept.
 */
export type Entry = EntryDraft & {
  readonly id: EntryId;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
  readonly deletedAt: EpochMs | null;
  readonly recoveryCodes: RecoveryCodes | null;
};

/** All entries of the vault, in the order they were added: each was created later than the one before it. */
export type Entries = readonly Entry[];

/** The entries a member sees. */
export function listed(entries: Entries): Entry[] {
  return entries.filter(({ deletedAt }) => deletedAt === null);
}

/** What may be shown of a draft: everything but the secret. */
export function toDraftView({
  issuer,
  account,
  otp,
}: EntryDraft): EntryDraftView {
  return { issuer, account, otp };
}

/** What may be shown of an entry. */
export function toView(entry: Entry): EntryView {
  return { id: entry.id, ...toDraftView(entry) };
}
