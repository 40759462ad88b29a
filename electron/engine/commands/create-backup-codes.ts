import { announce } from "../announce";
import { makeBackupCodes } from "../backup-codes";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Step,
} from "../context";
import { forgetAuthenticator } from "../gate";
import type { Member } from "../member";
import { inFreshSession } from "../sessions";

export type CreateBackupCodes = {
  readonly session: string;
  /** The set that 『作成』 was confirmed to replace (S46); null when there was none. */
  readonly replaces: string | null;
  /** 32 bytes that the member's password gives under its `keySalt` (D3). */
  readonly displayKey: Uint8Array;
};

/** 「バックアップコードを作成」: ten new codes; those before are dead in the same moment (S43, S47). Trusted devices stay (R49). */
export function createBackupCodes(
  member: Member,
  { session: token, replaces, displayKey }: CreateBackupCodes,
  context: Context,
): Step<
  { readonly setId: string; readonly codes: readonly string[] },
  | "NOT_SIGNED_IN"
  | "REAUTHENTICATION_NEEDED"
  | "TWO_STEP_OFF"
  | "NOTHING_TO_CONFIRM"
> {
  const found = inFreshSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  if (member.twoStep.state !== "on")
    return refuse(draft, { code: "TWO_STEP_OFF" as const });
  if ((member.backupCodes?.setId ?? null) !== replaces)
    return refuse(draft, { code: "NOTHING_TO_CONFIRM" as const });
  const { codes, kept } = makeBackupCodes(displayKey, context);
  const created = change(draft, {
    backupCodes: kept,
    gate: forgetAuthenticator(member.gate, "backup"),
  });
  const about = { ...session, codesLeft: codes.length };
  return accept(announce(created, "backup-codes-created", about, context), {
    setId: kept.setId,
    codes,
  });
}
