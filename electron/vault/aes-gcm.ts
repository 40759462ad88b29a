import { createCipheriv, createDecipheriv } from "node:crypto";

/** Gives that many bytes nobody can foretell. */
export type RandomBytes = (length: number) => Uint8Array;

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** AES-256-GCM (NIST SP 800-38D). Answers ciphertext then tag; the nonce must be new for every call with the same key. */
export function encrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(aad);
  return Buffer.concat([
    cipher.update(plaintext),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** The plaintext of `encrypt`, or null when the key is another one or a single bit was changed. */
export function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  ciphertextAndTag: Uint8Array,
): Uint8Array | null {
  const end = ciphertextAndTag.length - TAG_BYTES;
  if (end < 0 || key.length !== KEY_BYTES || nonce.length !== NONCE_BYTES)
    return null;
  const decipher = createDecipheriv("aes-256-gcm", key, nonce);
  decipher.setAAD(aad);
  decipher.setAuthTag(ciphertextAndTag.subarray(end));
  const plaintext = decipher.update(ciphertextAndTag.subarray(0, end));
  try {
    decipher.final();
    return plaintext;
  } catch {
    plaintext.fill(0); // unauthenticated: nobody may see it
    return null;
  }
}
