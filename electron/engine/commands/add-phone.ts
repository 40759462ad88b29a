import { phoneIdSchema, type PhoneId } from "../../../shared/ids";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Step,
} from "../context";
import { limits } from "../limits";
import { maskNumber } from "../mask";
import type { Member } from "../member";
import { readNumber } from "../phone-number";
import { randomUuid } from "../secrets";
import { inFreshSession } from "../sessions";

export type AddPhone = {
  readonly session: string;
  /** As typed. */
  readonly number: string;
};

/** A number to be proven by a code before it is of any use (S31, R34). Forgotten after an hour if it never is. */
export function addPhone(
  member: Member,
  { session: token, number }: AddPhone,
  context: Context,
): Step<
  { readonly phoneId: PhoneId; readonly masked: string },
  "NOT_SIGNED_IN" | "REAUTHENTICATION_NEEDED" | "NUMBER_REFUSED"
> {
  const found = inFreshSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft } = found.value;
  const read = readNumber(number, context.policy);
  if (!read.ok) return refuse(draft, read.problem);
  const same = member.phones.find((phone) => phone.number === read.value);
  const masked = maskNumber(read.value);
  if (same?.verifiedAt === null)
    return accept(draft, { phoneId: same.id, masked });
  const because =
    same !== undefined
      ? ("already-there" as const)
      : member.phones.length >= limits.phones
        ? ("too-many" as const)
        : null;
  if (because !== null)
    return refuse(draft, {
      code: "NUMBER_REFUSED" as const,
      data: { because },
    });
  const id = phoneIdSchema.parse(randomUuid(context.entropy));
  const phone = {
    id,
    number: read.value,
    addedAt: context.now,
    verifiedAt: null,
  };
  return accept(change(draft, { phones: [...member.phones, phone] }), {
    phoneId: id,
    masked,
  });
}
