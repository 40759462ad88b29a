import { z } from "zod";

/** The hash functions of RFC 6238 section 1.2, spelled as the Key URI Format spells them. */
export const otpAlgorithms = ["SHA1", "SHA256", "SHA512"] as const;
export type OtpAlgorithm = (typeof otpAlgorithms)[number];

/** Limits on what is accepted from outside. Digits: RFC 4226 section 5.3 asks for at least 6; 31 bits give at most 10. */
export const otpLimits = {
  digits: { min: 6, max: 10 },
  /** Up to a year; issuers use 30 and, rarely, 60. */
  periodSeconds: { min: 1, max: 31_536_000 },
  counter: { min: 0, max: Number.MAX_SAFE_INTEGER - 1 },
  /** Bytes. RFC 4226 asks for 16 and recommends 20; real sites hand out 10 and, rarely, less. */
  secretBytes: { min: 4, weakBelow: 10, max: 1024 },
  /** Characters (code points) of an issuer or an account name. */
  label: { max: 256 },
} as const;

const shared = {
  algorithm: z.enum(otpAlgorithms),
  digits: z.int().min(otpLimits.digits.min).max(otpLimits.digits.max),
};

/** All that decides a code beside the secret and the moment. */
export const otpOptionsSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("totp"),
    ...shared,
    periodSeconds: z
      .int()
      .min(otpLimits.periodSeconds.min)
      .max(otpLimits.periodSeconds.max),
  }),
  z.strictObject({
    type: z.literal("hotp"),
    ...shared,
    /** The counter of the next code that will be shown. */
    counter: z.int().min(otpLimits.counter.min).max(otpLimits.counter.max),
  }),
]);
export type OtpOptions = z.infer<typeof otpOptionsSchema>;
