import { announce } from "../announce";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Nothing,
  type Step,
} from "../context";
import { forgetAuthenticator } from "../gate";
import type { Member } from "../member";
import { isWithoutMethod } from "../methods";
import { inFreshSession } from "../sessions";

export type RemoveTotp = { readonly session: string };

/** The app is no way in any more. Refused when no other of the four would be left. */
export function removeTotp(
  member: Member,
  { session: token }: RemoveTotp,
  context: Context,
): Step<
  Nothing,
  | "NOT_SIGNED_IN"
  | "REAUTHENTICATION_NEEDED"
  | "NOT_FOUND"
  | "METHOD_UNAVAILABLE"
> {
  const found = inFreshSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  if (member.totp === null && member.nextTotp === null)
    return refuse(draft, { code: "NOT_FOUND" as const });
  const without = change(draft, {
    totp: null,
    nextTotp: null,
    gate: forgetAuthenticator(member.gate, "totp"),
  });
  const isLast = isWithoutMethod(without.member, context.policy);
  if (isLast && member.twoStep.state === "on")
    return refuse(draft, { code: "METHOD_UNAVAILABLE" as const });
  return accept(
    member.totp === null
      ? without
      : announce(without, "totp-removed", session, context),
    {},
  );
}
