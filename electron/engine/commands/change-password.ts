import { announce } from "../announce";
import { openCodes, sealCodes } from "../backup-codes";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Nothing,
  type Step,
} from "../context";
import type { Member } from "../member";
import { inFreshSession } from "../sessions";

export type ChangePassword = {
  readonly session: string;
  /** Found good by `findPasswordFault` before it was hashed. */
  readonly newPhc: string;
  readonly isShort: boolean;
  /** What the old and the new password give under the member's `keySalt`; null when the old one was not asked for. */
  readonly displayKeys: {
    readonly old: Uint8Array;
    readonly new: Uint8Array;
  } | null;
};

/** A new password ends every trust and every other session (R53); the backup codes stay, shown under the new one. */
export function changePassword(
  member: Member,
  { session: token, newPhc, isShort, displayKeys }: ChangePassword,
  context: Context,
): Step<
  Nothing,
  "NOT_SIGNED_IN" | "REAUTHENTICATION_NEEDED" | "PASSWORD_TOO_SHORT_ALONE"
> {
  const found = inFreshSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  if (isShort && member.twoStep.state !== "on")
    return refuse(draft, { code: "PASSWORD_TOO_SHORT_ALONE" as const }); // switched off since it was looked at
  const { backupCodes, password } = member;
  const codes =
    backupCodes === null || displayKeys === null
      ? null
      : openCodes(backupCodes, displayKeys.old);
  const sealed =
    codes === null || displayKeys === null
      ? null
      : sealCodes(codes, displayKeys.new, context.entropy);
  const changed = change(draft, {
    password: { ...password, phc: newPhc, isShort, changedAt: context.now },
    backupCodes: backupCodes === null ? null : { ...backupCodes, sealed },
    devices: [],
    reset: null,
    sessions: draft.member.sessions.filter(({ id }) => id === session.id),
    challenges: draft.member.challenges.filter(
      ({ sessionId }) => sessionId === session.id,
    ),
  });
  return accept(announce(changed, "password-changed", session, context), {});
}
