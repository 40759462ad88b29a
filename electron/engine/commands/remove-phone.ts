import type { PhoneId } from "../../../shared/ids";
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
import { maskNumber } from "../mask";
import type { Member } from "../member";
import { isWithoutMethod } from "../methods";
import { inFreshSession } from "../sessions";

export type RemovePhone = {
  readonly session: string;
  readonly phoneId: PhoneId;
};

/** No more codes to this number. Refused when it is the last of the four ways in. */
export function removePhone(
  member: Member,
  { session: token, phoneId }: RemovePhone,
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
  const phone = member.phones.find(({ id }) => id === phoneId);
  if (phone === undefined) return refuse(draft, { code: "NOT_FOUND" as const });
  const without = change(draft, {
    phones: member.phones.filter(({ id }) => id !== phoneId),
    gate: forgetAuthenticator(member.gate, phoneId),
  });
  const isLast = isWithoutMethod(without.member, context.policy);
  if (isLast && member.twoStep.state === "on")
    return refuse(draft, { code: "METHOD_UNAVAILABLE" as const });
  const about = { ...session, subject: maskNumber(phone.number) };
  return accept(
    phone.verifiedAt === null
      ? without
      : announce(without, "phone-removed", about, context),
    {},
  );
}
