import { deliveryIdSchema, type DeliveryId } from "../../../shared/ids";
import { MINUTE_MS } from "../../../shared/time";
import { openAttempt } from "../attempt";
import { record } from "../announce";
import { type ChallengeKey } from "../challenges";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Step,
} from "../context";
import { limits } from "../limits";
import { maskAddress } from "../mask";
import type { Member } from "../member";
import { linkAddress } from "../methods";
import { nextAllowed } from "../rate";
import { hashToken, randomToken, randomUuid } from "../secrets";

export type RequestLink = { readonly challenge: ChallengeKey };

/** A link that is on its way. */
export type LinkSent = {
  readonly deliveryId: DeliveryId;
  readonly masked: string;
  readonly expiresAt: number;
};

/** Mails a link to the registered address and to no other (S23, S24). It is the newest and thereby the only one alive (S26). */
export function requestLink(
  member: Member,
  { challenge: key }: RequestLink,
  context: Context,
): Step<
  LinkSent,
  "CHALLENGE_OVER" | "LOCKED_OUT" | "METHOD_UNAVAILABLE" | "SENDING_LIMITED"
> {
  const { now, entropy, policy } = context;
  const draft = draftOf(member);
  const attempt = openAttempt(member, key, now);
  if (!attempt.ok) return refuse(draft, attempt.problem);
  const challenge = attempt.value;
  const to = linkAddress(member, challenge.purpose, policy);
  if (to === null)
    return refuse(draft, { code: "METHOD_UNAVAILABLE" as const });
  const until = nextAllowed(member.linksSentAt, limits.linksPerMember, now);
  if (until !== null)
    return refuse(draft, { code: "SENDING_LIMITED" as const, data: { until } });

  const deliveryId = deliveryIdSchema.parse(randomUuid(entropy));
  const token = randomToken(entropy);
  const expiresAt = now + policy.linkMinutes * MINUTE_MS;
  const masked = maskAddress(to);
  const { purpose, sessionId, deviceName, ip } = challenge;
  const kept = change(draft, {
    link: {
      tokenHash: hashToken(token),
      purpose,
      sessionId,
      deliveryId,
      address: to,
      expiresAt,
      problem: null,
    },
    linksSentAt: [...member.linksSentAt, now],
  });
  const about = { method: "email" as const, subject: masked, deviceName, ip };
  const recorded = record(kept, "link-sent", about, context);
  const { language } = member;
  return accept(
    {
      ...recorded,
      effects: [
        {
          type: "deliver-link",
          purpose: to === member.email.address ? "sign-in" : "confirm-address",
          id: deliveryId,
          to,
          token,
          language,
          expiresAt,
        },
      ],
    },
    { deliveryId, masked, expiresAt },
  );
}
