import type { EntryId } from "../../shared/ids";
import type { CodeView, TimedCode } from "../../shared/model/code-view";
import { areRecoveryCodesLow } from "../../shared/model/recovery-codes-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";
import { listed, toView, type Entry } from "../authenticator";
import { hotp, totp, type TotpOptions } from "../otp";
import type { Clipboard } from "../ports/clipboard";
import type { Clock } from "../ports/clock";
import type {
  Authenticator,
  ChangeProblem,
  VaultNotOpen,
} from "./authenticator";

/** The codes of the vault's entries. */
export type LiveCodes = {
  list(): Promise<Outcome<CodeView[], VaultNotOpen>>;
  /** Copies the code of that moment and answers it. */
  copy(
    entryId: EntryId,
    which: "current" | "next",
  ): Promise<
    Outcome<string, VaultNotOpen | { kind: "not-found" | "clipboard" }>
  >;
  /** Saves the next counter of a HOTP entry, then answers the code of the one before. */
  advance(entryId: EntryId): Promise<Outcome<CodeView, ChangeProblem>>;
};

type Codes = { readonly current: TimedCode; readonly next: TimedCode };

function computeCodes(
  secret: Uint8Array,
  options: TotpOptions,
  now: EpochMs,
): Codes {
  const current = totp(secret, options, now);
  return { current, next: totp(secret, options, current.validUntil) };
}

function isCurrent(
  { validFrom, validUntil }: TimedCode,
  now: EpochMs,
): boolean {
  return validFrom <= now && now < validUntil;
}

function leftOf({ recoveryCodes: kept }: Entry) {
  return {
    recoveryCodesLeft:
      kept?.codes.filter(({ usedAt }) => usedAt === null).length ?? null,
    recoveryCodesLow: kept !== null && areRecoveryCodesLow(kept.codes),
  };
}

/** Codes are computed when they are asked for and kept for their time step; the last code of a HOTP entry is remembered until the vault is locked. */
export function createLiveCodes(
  authenticator: Authenticator,
  {
    clock,
    clipboard,
  }: { readonly clock: Clock; readonly clipboard: Clipboard },
): LiveCodes {
  const shown = new Map<EntryId, string>();
  // An entry never changes, a changed one is another: its codes stay right for as long as their time step lasts.
  let remembered = new WeakMap<Entry, Codes>();
  authenticator.watch(() => {
    shown.clear();
    remembered = new WeakMap();
  });

  const view = (entry: Entry, now: EpochMs): CodeView => {
    const { otp } = entry;
    if (otp.type === "hotp")
      return {
        kind: "counted",
        entry: toView(entry),
        code: shown.get(entry.id) ?? null,
        ...leftOf(entry),
      };
    const known = remembered.get(entry);
    const codes =
      known !== undefined && isCurrent(known.current, now)
        ? known
        : computeCodes(entry.secret, otp, now);
    remembered.set(entry, codes);
    return { kind: "timed", entry: toView(entry), ...codes, ...leftOf(entry) };
  };

  const find = async (entryId: EntryId) => {
    const entries = await authenticator.entries();
    if (!entries.ok) return entries;
    const entry = listed(entries.value).find(({ id }) => id === entryId);
    return entry === undefined
      ? no({ kind: "not-found" as const })
      : yes(entry);
  };

  return {
    list: async () => {
      const entries = await authenticator.entries();
      if (!entries.ok) return entries;
      const now = clock.now();
      return yes(listed(entries.value).map((entry) => view(entry, now)));
    },
    copy: async (entryId, which) => {
      const entry = await find(entryId);
      if (!entry.ok) return entry;
      const codes = view(entry.value, clock.now());
      const code = codes.kind === "timed" ? codes[which].code : codes.code;
      if (code === null) return no({ kind: "not-found" });
      return (await clipboard.writeText(code))
        ? yes(code)
        : no({ kind: "clipboard" });
    },
    advance: async (entryId) => {
      const before = await find(entryId);
      if (!before.ok)
        return before.problem.kind === "not-found"
          ? no({ kind: "refused", refusal: "entry-not-found" })
          : no(before.problem);
      const changed = await authenticator.change({
        type: "advance-counter",
        entryId,
      });
      if (!changed.ok) return changed;
      const entry = changed.value.find(({ id }) => id === entryId);
      if (entry?.otp.type !== "hotp")
        return no({ kind: "refused", refusal: "not-counted" });
      // The counter on the disk is past this one now: it can be shown (RFC 4226 section 7.2).
      shown.set(entryId, hotp(entry.secret, entry.otp, entry.otp.counter - 1));
      return yes(view(entry, clock.now()));
    },
  };
}
