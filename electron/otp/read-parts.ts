import { otpLimits, type OtpAlgorithm } from "../../shared/model/otp-options";
import type { OtpauthField } from "../../shared/model/otpauth-refusal";
import { decodeBase32 } from "./base32";
import { part, refuse, type Part } from "./entry-draft";

/**
 * Characters that do not show, or that change how their neighbours show: an issuer with them could look like another one.
 * Between other characters the two joiners are left alone, because Persian, Indic scripts and emoji need them, and so are
 * variation selectors, because emoji and Japanese names need them.
 */
const UNSAFE =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u2800\ufff9-\ufffb]|(?![\u200c\u200d\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}|^[\u200c\u200d]|[\u200c\u200d]$/u;

/** An issuer or account name: trimmed, in NFC. */
export function readLabel(
  field: "issuer" | "account",
  text: string,
): Part<string> {
  const label = text.trim().normalize("NFC");
  if (UNSAFE.test(label)) return refuse(field, "unsafe-characters");
  if ([...label].length > otpLimits.label.max) return refuse(field, "too-long");
  return part(label);
}

/** A Base32 secret, as bytes. */
export function readSecret(text: string | undefined): Part<Uint8Array> {
  if (text === undefined || text.trim() === "")
    return refuse("secret", "missing");
  const secret = decodeBase32(text);
  if (secret === null) return refuse("secret", "malformed");
  const { min, max } = otpLimits.secretBytes;
  if (secret.length < min) return refuse("secret", "too-short");
  if (secret.length > max) return refuse("secret", "too-long");
  return part(secret);
}

/** An algorithm by any of the names in use: `SHA256`, `sha-256`, `HmacSHA256`, `Algorithm.sha256`. */
export function readAlgorithm(text: string | undefined): Part<OtpAlgorithm> {
  if (text === undefined) return part("SHA1");
  const name = text.toLowerCase().replace(/^(algorithm\.|hmac-?)/, "");
  switch (name.replace(/[-_ ]/g, "")) {
    case "sha1":
      return part("SHA1");
    case "sha256":
      return part("SHA256");
    case "sha512":
      return part("SHA512");
    default:
      return refuse("algorithm", "not-supported");
  }
}

/** A whole number in decimal digits within the limits; `fallback` where there is none. */
export function readNumber(
  field: OtpauthField,
  text: string | undefined,
  limits: { readonly min: number; readonly max: number },
  fallback: number | null,
): Part<number> {
  if (text === undefined || text === "")
    return fallback === null ? refuse(field, "missing") : part(fallback);
  if (/^-\d+$/.test(text)) return refuse(field, "out-of-range");
  if (!/^\d+$/.test(text)) return refuse(field, "malformed");
  const value = Number(text);
  return value < limits.min || value > limits.max
    ? refuse(field, "out-of-range")
    : part(value);
}
