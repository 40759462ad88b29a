import { hkdfSync } from "node:crypto";
import { KEY_BYTES } from "./aes-gcm";

/** 32 bytes by HKDF-SHA256 (RFC 5869): the key for one purpose, which `info` names in ASCII. */
export function deriveKey(
  secret: Uint8Array,
  salt: Uint8Array,
  info: string,
): Uint8Array {
  return new Uint8Array(
    hkdfSync("sha256", secret, salt, Buffer.from(info, "ascii"), KEY_BYTES),
  );
}

/** The key of one part of the file, from the vault key. No salt: the vault key is random all over (RFC 5869 section 3.1). */
export function derivePartKey(
  vaultKey: Uint8Array,
  part: "body" | "seal",
): Uint8Array {
  return deriveKey(vaultKey, new Uint8Array(), `nidan:${part}:2`);
}
