import { createHmac, timingSafeEqual } from "node:crypto";
import { TAG_BYTES } from "./aes-gcm";
import { derivePartKey } from "./derive-key";

export const SEAL_BYTES = 32;

/**
 * HMAC-SHA256 over the header as it lies in the file, the body's nonce and the body's tag. It says: this header and this
 * body were put together by someone who holds the vault key. All lengths but the header's are fixed, and the header's is
 * among its bytes, so no two files give the same input.
 */
export function makeSeal(
  vaultKey: Uint8Array,
  headerBytes: Uint8Array,
  nonce: Uint8Array,
  body: Uint8Array,
): Uint8Array {
  const key = derivePartKey(vaultKey, "seal");
  const seal = createHmac("sha256", key)
    .update(headerBytes)
    .update(nonce)
    .update(body.subarray(-TAG_BYTES))
    .digest();
  key.fill(0);
  return seal;
}

/** Whether two seals are the same, in a time that does not tell where they differ. */
export function isSameSeal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
