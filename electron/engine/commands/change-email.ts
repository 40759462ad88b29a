import { readAddress } from "../address";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Step,
} from "../context";
import { maskAddress } from "../mask";
import type { Member } from "../member";
import { inFreshSession } from "../sessions";

export type ChangeEmail = {
  readonly session: string;
  /** As typed. */
  readonly address: string;
};

/** A new registered address. It takes the place of the old one when a link sent there was opened, within a day. */
export function changeEmail(
  member: Member,
  { session: token, address }: ChangeEmail,
  context: Context,
): Step<
  { readonly masked: string },
  "NOT_SIGNED_IN" | "REAUTHENTICATION_NEEDED" | "ADDRESS_REFUSED"
> {
  const found = inFreshSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft } = found.value;
  const read = readAddress(address);
  if (read === null) return refuse(draft, { code: "ADDRESS_REFUSED" as const });
  const next = { address: read, since: context.now };
  return accept(change(draft, { email: { ...member.email, next } }), {
    masked: maskAddress(read),
  });
}
