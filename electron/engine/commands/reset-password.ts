import { announce } from "../announce";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type From,
  type Nothing,
  type Step,
} from "../context";
import { countPassword } from "../gate";
import type { Member } from "../member";
import { hashToken, isSame } from "../secrets";

export type ResetPassword = {
  readonly token: string;
  /** Found good by `findPasswordFault` before it was hashed. */
  readonly newPhc: string;
  readonly isShort: boolean;
  readonly from: From;
};

/**
 * A new password by the link from the mail. It signs nobody in and leaves the second step as it is (S06, C19); every trust
 * and session ends (R53), and the backup codes work but can be shown no more (D3).
 */
export function resetPassword(
  member: Member,
  { token, newPhc, isShort, from }: ResetPassword,
  context: Context,
): Step<Nothing, "LINK_UNUSABLE" | "PASSWORD_TOO_SHORT_ALONE"> {
  const draft = draftOf(member);
  const { twoStep, gate, password, backupCodes } = member;
  if (!isResetAlive(member, token))
    return refuse(draft, { code: "LINK_UNUSABLE" as const });
  if (isShort && twoStep.state !== "on")
    return refuse(draft, { code: "PASSWORD_TOO_SHORT_ALONE" as const });
  const renewed = change(draft, {
    password: { ...password, phc: newPhc, isShort, changedAt: context.now },
    backupCodes: backupCodes === null ? null : { ...backupCodes, sealed: null },
    reset: null,
    devices: [],
    sessions: [],
    challenges: [],
    gate: countPassword(gate, "stranger", true, context.now),
  });
  return accept(announce(renewed, "password-reset", from, context), {});
}

/** Whether this token opens the page for a new password of this member. */
export function isResetAlive({ reset }: Member, token: string): boolean {
  return reset !== null && isSame(reset.tokenHash, hashToken(token));
}
