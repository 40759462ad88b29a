import {
  deliveryIdSchema,
  type DeliveryId,
  type PhoneId,
} from "../../../shared/ids";
import type { PhoneChannel } from "../../../shared/model/sign-in-method";
import type { Outcome } from "../../../shared/outcome";
import { openAttempt } from "../attempt";
import { record } from "../announce";
import { findChallenge, putChallenge, type ChallengeKey } from "../challenges";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Step,
} from "../context";
import type { Ledger, Unaffordable } from "../ledger";
import { limits } from "../limits";
import { maskNumber } from "../mask";
import type { Member } from "../member";
import { openPhones } from "../methods";
import { nextAllowed } from "../rate";
import { randomDigits, randomUuid } from "../secrets";
import { sentCodeMac } from "../verify";

export type RequestCode = {
  readonly challenge: ChallengeKey;
  readonly channel: PhoneChannel;
  readonly phoneId: PhoneId;
  /** What the service's ledger says of one more message to this number; see `charge`. */
  readonly admission: Outcome<Ledger, Unaffordable>;
};

/** A code that is on its way. */
export type CodeSent = {
  readonly deliveryId: DeliveryId;
  readonly masked: string;
  readonly expiresAt: number;
};

/** Sends a new code by SMS or call; the one before it is dead (R31). Wrong tries so far stay counted (R29). */
export function requestCode(
  member: Member,
  { challenge: key, channel, phoneId, admission }: RequestCode,
  context: Context,
): Step<
  CodeSent,
  | "CHALLENGE_OVER"
  | "LOCKED_OUT"
  | "METHOD_UNAVAILABLE"
  | "SENDING_LIMITED"
  | "SENDING_PAUSED"
> {
  const { now, entropy, codeKey } = context;
  const draft = draftOf(member);
  const attempt = openAttempt(member, key, now);
  if (!attempt.ok) return refuse(draft, attempt.problem);
  const challenge = attempt.value;
  const phone = openPhones(member, challenge.purpose).find(
    ({ id }) => id === phoneId,
  );
  if (phone === undefined)
    return refuse(draft, { code: "METHOD_UNAVAILABLE" as const });
  const until = nextAllowed(member.codesSentAt, limits.codesPerMember, now);
  if (until !== null)
    return refuse(draft, { code: "SENDING_LIMITED" as const, data: { until } });
  if (!admission.ok) return refuse(draft, admission.problem);

  const deliveryId = deliveryIdSchema.parse(randomUuid(entropy));
  const code = randomDigits(entropy, limits.sentCode.digits);
  const expiresAt = now + limits.sentCode.validMs;
  const masked = maskNumber(phone.number);
  const sent = {
    deliveryId,
    channel,
    phoneId,
    mac: sentCodeMac(codeKey, challenge.id, code),
    expiresAt,
    problem: null,
  };
  const kept = change(putChallenge(draft, { ...challenge, sent }), {
    codesSentAt: [...member.codesSentAt, now],
  });
  const about = {
    method: channel,
    subject: masked,
    deviceName: challenge.deviceName,
    ip: challenge.ip,
  };
  const recorded = record(kept, "code-sent", about, context);
  return accept(
    {
      ...recorded,
      effects: [
        {
          type: "deliver-code",
          id: deliveryId,
          channel,
          to: phone.number,
          code,
          language: member.language,
          expiresAt,
        },
      ],
    },
    { deliveryId, masked, expiresAt },
  );
}

/** The number a code would go to, for the ledger; null when there is none to send to. */
export function numberFor(
  member: Member,
  key: ChallengeKey,
  phoneId: PhoneId,
): string | null {
  const challenge = findChallenge(member, key);
  if (challenge === null) return null;
  const phone = openPhones(member, challenge.purpose).find(
    ({ id }) => id === phoneId,
  );
  return phone?.number ?? null;
}
