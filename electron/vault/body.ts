import { NONCE_BYTES, decrypt, encrypt, type RandomBytes } from "./aes-gcm";
import { encodeHeader, type VaultFile } from "./file-layout";
import type { VaultHeader } from "./header";

/** A whole vault file under this header. `header.generation` must be one more than that of the file it replaces. */
export function sealVault(
  header: VaultHeader,
  vaultKey: Uint8Array,
  payload: Uint8Array,
  randomBytes: RandomBytes,
): Uint8Array {
  const aad = encodeHeader(header);
  const nonce = randomBytes(NONCE_BYTES);
  return Buffer.concat([aad, nonce, encrypt(vaultKey, nonce, aad, payload)]);
}

/** The payload of a vault file, or null when the key is not its key or any byte of the file was changed. */
export function openBody(
  file: VaultFile,
  vaultKey: Uint8Array,
): Uint8Array | null {
  return decrypt(vaultKey, file.nonce, file.aad, file.body);
}
