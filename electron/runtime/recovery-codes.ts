import type { EntryId } from "../../shared/ids";
import type {
  RecoveryCodesRefusal,
  RecoveryCodesView,
} from "../../shared/model/recovery-codes-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import {
  listed,
  readRecoveryCodes,
  type Change,
  type RecoveryCodes,
} from "../authenticator";
import type { Clipboard } from "../ports/clipboard";
import type { Clock } from "../ports/clock";
import type {
  Authenticator,
  ChangeProblem,
  VaultNotOpen,
} from "./authenticator";

type NotFound = { readonly kind: "entry-not-found" | "code-not-found" };
type Unreadable = {
  readonly kind: "unreadable";
  readonly refusal: RecoveryCodesRefusal;
};

/** The recovery codes of any site, kept with the site's entry in the vault. A code leaves by `reveal` and `copy` alone. */
export type KeptRecoveryCodes = {
  /** What would be kept of a text; keeps nothing. */
  read(text: string): Outcome<readonly string[], RecoveryCodesRefusal>;
  /** The list without its codes; null where none is kept. */
  view(
    entryId: EntryId,
  ): Promise<Outcome<RecoveryCodesView | null, VaultNotOpen | NotFound>>;
  /** Keeps the list of a text in place of any other. */
  save(
    entryId: EntryId,
    text: string,
  ): Promise<Outcome<RecoveryCodesView, ChangeProblem | Unreadable>>;
  reveal(
    entryId: EntryId,
  ): Promise<Outcome<RecoveryCodes, VaultNotOpen | NotFound>>;
  /** Ticks a code off, or takes the tick back. */
  mark(
    entryId: EntryId,
    index: number,
    isUsed: boolean,
  ): Promise<Outcome<RecoveryCodesView, ChangeProblem>>;
  copy(
    entryId: EntryId,
    index: number,
  ): Promise<
    Outcome<true, VaultNotOpen | NotFound | { readonly kind: "clipboard" }>
  >;
  forget(entryId: EntryId): Promise<Outcome<true, ChangeProblem>>;
  /** Puts back what `save` or `forget` took away last from this entry since the app was started. */
  restore(entryId: EntryId): Promise<Outcome<true, ChangeProblem>>;
};

/** Lists that were replaced or forgotten stay in memory until the vault is locked, so that they can be put back. */
export function createKeptRecoveryCodes(
  authenticator: Authenticator,
  {
    clock,
    clipboard,
  }: { readonly clock: Clock; readonly clipboard: Clipboard },
): KeptRecoveryCodes {
  const takenAway = new Map<EntryId, RecoveryCodes>();
  authenticator.watch(() => {
    takenAway.clear();
  });

  const find = async (entryId: EntryId) => {
    const entries = await authenticator.entries();
    if (!entries.ok) return entries;
    const entry = listed(entries.value).find(({ id }) => id === entryId);
    return entry === undefined
      ? no({ kind: "entry-not-found" as const })
      : yes(entry.recoveryCodes);
  };
  const findList = async (entryId: EntryId) => {
    const found = await find(entryId);
    if (!found.ok) return found;
    return found.value === null
      ? no({ kind: "code-not-found" as const })
      : yes(found.value);
  };
  const change = async (made: Extract<Change, { entryId: EntryId }>) => {
    const changed = await authenticator.change(made);
    if (!changed.ok) return changed;
    const entry = changed.value.find(({ id }) => id === made.entryId);
    return yes(entry?.recoveryCodes ?? null);
  };
  /** What is there now can be put back once the change was saved. */
  const takeAway = async (made: Extract<Change, { entryId: EntryId }>) => {
    const before = await find(made.entryId);
    const changed = await change(made);
    if (changed.ok && before.ok && before.value !== null)
      takenAway.set(made.entryId, before.value);
    return changed;
  };

  return {
    read: readRecoveryCodes,
    view: async (entryId) => {
      const list = await find(entryId);
      return list.ok ? yes(list.value && toView(list.value)) : list;
    },
    save: async (entryId, text) => {
      const read = readRecoveryCodes(text);
      if (!read.ok) return no({ kind: "unreadable", refusal: read.problem });
      const codes = read.value.map((code) => ({ code, usedAt: null }));
      const list = { savedAt: clock.now(), codes };
      const saved = await takeAway({
        type: "keep-recovery-codes",
        entryId,
        recoveryCodes: list,
      });
      return saved.ok ? yes(toView(saved.value ?? list)) : saved;
    },
    reveal: findList,
    mark: async (entryId, index, isUsed) => {
      const type = "mark-recovery-code";
      const marked = await change({ type, entryId, index, isUsed });
      if (!marked.ok) return marked;
      return marked.value === null
        ? no({ kind: "refused", refusal: "recovery-code-not-found" })
        : yes(toView(marked.value));
    },
    copy: async (entryId, index) => {
      const list = await findList(entryId);
      if (!list.ok) return list;
      const one = list.value.codes[index];
      if (one === undefined) return no({ kind: "code-not-found" });
      return (await clipboard.writeText(one.code))
        ? yes(true)
        : no({ kind: "clipboard" });
    },
    forget: async (entryId) => {
      const forgotten = await takeAway({
        type: "forget-recovery-codes",
        entryId,
      });
      return forgotten.ok ? yes(true) : forgotten;
    },
    restore: async (entryId) => {
      const present = await find(entryId);
      if (!present.ok)
        return present.problem.kind === "not-open"
          ? no(present.problem)
          : no({ kind: "refused", refusal: "entry-not-found" });
      const recoveryCodes = takenAway.get(entryId);
      if (recoveryCodes === undefined)
        return no({ kind: "refused", refusal: "recovery-code-not-found" });
      const type = "keep-recovery-codes";
      const restored = await change({ type, entryId, recoveryCodes });
      if (!restored.ok) return restored;
      takenAway.delete(entryId);
      return yes(true);
    },
  };
}

function toView({ savedAt, codes }: RecoveryCodes): RecoveryCodesView {
  return { savedAt, codes: codes.map(({ usedAt }) => ({ usedAt })) };
}
