import type { AccountView } from "../../../shared/model/account-view";

/** The codes in the clear, as long as they are on the screen. Lives in component state and nowhere else. */
export type RevealedSet = {
  readonly createdAt: number;
  readonly codes: readonly {
    readonly code: string;
    readonly usedAt: number | null;
  }[];
};

/** What is known of a member's set without showing it. */
export type KnownSet = NonNullable<AccountView["backupCodes"]>;

/** The set that was made just now, nothing of it used. */
export function newSet(codes: readonly string[], now: number): RevealedSet {
  return {
    createdAt: now,
    codes: codes.map((code) => ({ code, usedAt: null })),
  };
}

/** The codes that still work. */
export function unusedCodes({ codes }: RevealedSet): string[] {
  return codes.flatMap(({ code, usedAt }) => (usedAt === null ? [code] : []));
}
