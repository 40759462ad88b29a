import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

/** Random bytes from outside; the engine has none of its own. */
export type Entropy = (length: number) => Uint8Array;

export function toBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

export function fromBase64url(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "base64url"));
}

/** 256 random bits, base64url: long enough that its plain hash may be stored (R40, R54). */
export function randomToken(entropy: Entropy): string {
  return toBase64url(entropy(32));
}

/** A random (version 4) UUID, RFC 9562 section 5.4. */
export function randomUuid(entropy: Entropy): string {
  const bytes = Uint8Array.from(entropy(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}

/** Decimal digits, each equally likely: bytes from 250 up are thrown away (R31). */
export function randomDigits(entropy: Entropy, count: number): string {
  let digits = "";
  while (digits.length < count)
    for (const byte of entropy(count - digits.length))
      if (byte < 250) digits += (byte % 10).toString();
  return digits;
}

/** SHA-256 of a token, base64url. */
export function hashToken(token: string): string {
  return toBase64url(sha256(Buffer.from(token, "utf8")));
}

/** HMAC-SHA-256 of a text, base64url: for secrets too short for a plain hash (R31). */
export function macText(key: Uint8Array, text: string): string {
  return toBase64url(hmac(sha256, key, Buffer.from(text, "utf8")));
}

/** Compares without telling by its time where the texts differ. */
export function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++)
    difference |= a.charCodeAt(i) ^ b.charCodeAt(i % Math.max(1, b.length));
  return difference === 0;
}
