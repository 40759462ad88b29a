import type { EpochMs } from "../../shared/time";

/** One recovery code of a site. It works once: what was ticked off is `usedAt`, null while it is not. */
export type RecoveryCode = {
  readonly code: string;
  readonly usedAt: EpochMs | null;
};

/** The codes that a site gave for the day when this vault is out of reach, in the site's order; no code twice. */
export type RecoveryCodes = {
  readonly savedAt: EpochMs;
  readonly codes: readonly RecoveryCode[];
};

/** The new list in place of the old. A code that is in both and was used stays used. */
export function replaceCodes(
  old: RecoveryCodes | null,
  { savedAt, codes }: RecoveryCodes,
): RecoveryCodes {
  const used = new Map(old?.codes.map(({ code, usedAt }) => [code, usedAt]));
  return {
    savedAt,
    codes: codes.map(({ code, usedAt }) => ({
      code,
      usedAt: usedAt ?? used.get(code) ?? null,
    })),
  };
}

/** The list with the code at `index` ticked off, or not any more; null where there is none. The first tick's moment stays. */
export function markCode(
  list: RecoveryCodes | null,
  index: number,
  isUsed: boolean,
  now: EpochMs,
): RecoveryCodes | null {
  const marked = list?.codes[index];
  if (list === null || marked === undefined) return null;
  const usedAt = isUsed ? (marked.usedAt ?? now) : null;
  return {
    ...list,
    codes: list.codes.map((one, i) => (i === index ? { ...one, usedAt } : one)),
  };
}
