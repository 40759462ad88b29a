import type { EntryId } from "../../shared/ids";
import type { RemovedView } from "../../shared/model/removed-view";
import { yes, type Outcome } from "../../shared/outcome";
import { removed, toView } from "../authenticator";
import type { Clock } from "../ports/clock";
import type {
  Authenticator,
  ChangeProblem,
  VaultNotOpen,
} from "./authenticator";

/** The deleted entries that can still be put back. */
export type Trash = {
  list(): Promise<Outcome<RemovedView[], VaultNotOpen>>;
  restore(entryId: EntryId): Promise<Outcome<true, ChangeProblem>>;
  /** After yes the vault file holds nothing of the entry but that it was deleted; its older copies may. */
  erase(entryId: EntryId): Promise<Outcome<true, ChangeProblem>>;
};

/** The trash of the vault. What is past its 30 days is not shown, though it may be on the disk until the next change. */
export function createTrash(
  authenticator: Authenticator,
  { clock }: { readonly clock: Clock },
): Trash {
  const change = async (
    type: "restore-entry" | "erase-entry",
    entryId: EntryId,
  ) => {
    const changed = await authenticator.change({ type, entryId });
    return changed.ok ? yes(true as const) : changed;
  };
  return {
    list: async () => {
      const entries = await authenticator.entries();
      if (!entries.ok) return entries;
      return yes(
        removed(entries.value, clock.now()).map(({ entry, ...moments }) => ({
          entry: toView(entry),
          ...moments,
        })),
      );
    },
    restore: (entryId) => change("restore-entry", entryId),
    erase: (entryId) => change("erase-entry", entryId),
  };
}
