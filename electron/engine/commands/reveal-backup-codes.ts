import { announce } from "../announce";
import { codesLeft, openCodes } from "../backup-codes";
import { accept, draftOf, refuse, type Context, type Step } from "../context";
import type { Member } from "../member";
import { inFreshSession } from "../sessions";

export type RevealBackupCodes = {
  readonly session: string;
  /** 32 bytes that the member's password gives under its `keySalt` (D3). */
  readonly displayKey: Uint8Array;
};

/** One code of the list, and when it was used. */
export type RevealedCode = {
  readonly code: string;
  readonly usedAt: number | null;
};

/** 『現在のバックアップコードを表示する』, to read or to print (S44, S45). The member is told each time (R55). */
export function revealBackupCodes(
  member: Member,
  { session: token, displayKey }: RevealBackupCodes,
  context: Context,
): Step<
  {
    readonly setId: string;
    readonly createdAt: number;
    readonly codes: readonly RevealedCode[];
  },
  | "NOT_SIGNED_IN"
  | "REAUTHENTICATION_NEEDED"
  | "NOT_FOUND"
  | "CODES_NOT_REVEALABLE"
> {
  const found = inFreshSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  const set = member.backupCodes;
  if (set === null) return refuse(draft, { code: "NOT_FOUND" as const });
  const codes = openCodes(set, displayKey);
  if (codes === null)
    return refuse(draft, { code: "CODES_NOT_REVEALABLE" as const });
  const about = { ...session, codesLeft: codesLeft(set) };
  return accept(announce(draft, "backup-codes-viewed", about, context), {
    setId: set.setId,
    createdAt: set.createdAt,
    codes: codes.map((code, i) => ({
      code,
      usedAt: set.codes[i]?.usedAt ?? null,
    })),
  });
}
