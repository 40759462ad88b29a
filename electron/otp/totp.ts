import type { TimedCode } from "../../shared/model/code-view";
import type { OtpOptions } from "../../shared/model/otp-options";
import type { EpochMs } from "../../shared/time";
import { hotp } from "./hotp";

/** The TOTP options of an entry. */
export type TotpOptions = Extract<OtpOptions, { type: "totp" }>;

/**
 * The TOTP code at this moment and the limits of its time step (RFC 6238 section 4.2, T0 = 0). A clock that stands before
 * 1970 is taken to stand at it: the RFC knows no step before the first.
 */
export function totp(
  secret: Uint8Array,
  options: TotpOptions,
  at: EpochMs,
): TimedCode {
  const stepMs = options.periodSeconds * 1000;
  const step = Math.max(0, Math.floor(at / stepMs));
  return {
    code: hotp(secret, options, step),
    validFrom: step * stepMs,
    validUntil: (step + 1) * stepMs,
  };
}
