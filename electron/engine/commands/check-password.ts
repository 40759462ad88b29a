import { attemptPassword } from "../attempt-password";
import {
  accept,
  draftOf,
  refuse,
  type Context,
  type Nothing,
  type Step,
} from "../context";
import type { Member } from "../member";
import { inSession } from "../sessions";

export type CheckPassword = {
  readonly session: string;
  readonly isPasswordRight: boolean;
};

/** The password once more, for what only the password can open (D3) or change. */
export function checkPassword(
  member: Member,
  { session: token, isPasswordRight }: CheckPassword,
  context: Context,
): Step<Nothing, "NOT_SIGNED_IN" | "PASSWORD_WAIT" | "WRONG_CREDENTIALS"> {
  const found = inSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  const attempt = attemptPassword(draft, session, isPasswordRight, context);
  return attempt.refusal === null
    ? accept(attempt.draft, {})
    : refuse(attempt.draft, attempt.refusal);
}
