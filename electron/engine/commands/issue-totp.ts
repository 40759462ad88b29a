import { encodeBase32, formatOtpauth } from "../../otp";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Step,
} from "../context";
import { limits } from "../limits";
import type { Member } from "../member";
import { inFreshSession } from "../sessions";

export type IssueTotp = { readonly session: string };

/** What the QR code holds, and the key for typing (S16). */
export type IssuedTotp = { readonly uri: string; readonly secret: string };

/** 「QRコードを発行」: a new secret each time; the proven one keeps working until the new one is proven (S15). */
export function issueTotp(
  member: Member,
  { session: token }: IssueTotp,
  { now, entropy, policy }: Context,
): Step<
  IssuedTotp,
  "NOT_SIGNED_IN" | "REAUTHENTICATION_NEEDED" | "TWO_STEP_OFF"
> {
  const found = inFreshSession(member, token, now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft } = found.value;
  if (member.twoStep.state === "off")
    return refuse(draft, { code: "TWO_STEP_OFF" as const });
  const { secretBytes, digits, periodSeconds } = limits.totp;
  const bytes = entropy(secretBytes);
  const secret = encodeBase32(bytes);
  const uri = formatOtpauth({
    issuer: policy.serviceName,
    account: member.id,
    secret: bytes,
    otp: { type: "totp", algorithm: "SHA1", digits, periodSeconds },
  });
  return accept(change(draft, { nextTotp: { secret, issuedAt: now } }), {
    uri,
    secret,
  });
}
