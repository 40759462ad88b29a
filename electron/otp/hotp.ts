import { createGuardrails } from "@otplib/core";
import { generateSync } from "@otplib/hotp";
import { NodeCryptoPlugin } from "@otplib/plugin-crypto-node";
import type { OtpAlgorithm } from "../../shared/model/otp-options";
import { otpLimits } from "../../shared/model/otp-options";

// The platform's own HMAC: a start with many entries computes hundreds of codes, before any JavaScript is warm.
const crypto = new NodeCryptoPlugin();

/** The library's own limits suit issuers; an authenticator must compute what real issuers handed out. */
const guardrails = createGuardrails({
  MIN_SECRET_BYTES: otpLimits.secretBytes.min,
  MAX_SECRET_BYTES: otpLimits.secretBytes.max,
  MAX_COUNTER: Number.MAX_SAFE_INTEGER,
});

const names = { SHA1: "sha1", SHA256: "sha256", SHA512: "sha512" } as const;

/** What decides a HOTP code beside the secret and the counter. */
export type HotpOptions = {
  readonly algorithm: OtpAlgorithm;
  readonly digits: number;
};

/** The HOTP code of this counter (RFC 4226 section 5.3), zero-padded to `digits`. Throws outside `otpLimits`. */
export function hotp(
  secret: Uint8Array,
  { algorithm, digits }: HotpOptions,
  counter: number,
): string {
  return generateSync({
    secret,
    counter,
    algorithm: names[algorithm],
    digits,
    crypto,
    guardrails,
  });
}
