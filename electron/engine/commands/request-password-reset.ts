import { deliveryIdSchema } from "../../../shared/ids";
import { record } from "../announce";
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
import { limits } from "../limits";
import type { Member } from "../member";
import { nextAllowed } from "../rate";
import { hashToken, randomToken, randomUuid } from "../secrets";

export type RequestPasswordReset = { readonly from: From };

/** 「会員メニューパスワードを再発行したい」 (S06): a link to the registered address, limited like every other mail. */
export function requestPasswordReset(
  member: Member,
  { from }: RequestPasswordReset,
  context: Context,
): Step<Nothing, "SENDING_LIMITED"> {
  const { now, entropy } = context;
  const draft = draftOf(member);
  const until = nextAllowed(member.resetsSentAt, limits.linksPerMember, now);
  if (until !== null)
    return refuse(draft, { code: "SENDING_LIMITED" as const, data: { until } });
  const token = randomToken(entropy);
  const expiresAt = now + limits.resetMs;
  const kept = change(draft, {
    reset: { tokenHash: hashToken(token), expiresAt },
    resetsSentAt: [...member.resetsSentAt, now],
  });
  const about = { ...from, method: "email" as const };
  return accept(
    {
      ...record(kept, "link-sent", about, context),
      effects: [
        {
          type: "deliver-link",
          purpose: "reset",
          id: deliveryIdSchema.parse(randomUuid(entropy)),
          to: member.email.address,
          token,
          language: member.language,
          expiresAt,
        },
      ],
    },
    {},
  );
}
