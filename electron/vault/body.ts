import { NONCE_BYTES, decrypt, encrypt, type RandomBytes } from "./aes-gcm";
import { derivePartKey } from "./derive-key";
import { encodeHeader, type VaultFile } from "./file-layout";
import type { VaultHeader } from "./header";
import { isSameSeal, makeSeal } from "./header-seal";

/** A whole vault file under this header. `header.generation` must be one more than that of the file it replaces. */
export function sealVault(
  header: VaultHeader,
  vaultKey: Uint8Array,
  payload: Uint8Array,
  randomBytes: RandomBytes,
): Uint8Array {
  const headerBytes = encodeHeader(header);
  const nonce = randomBytes(NONCE_BYTES);
  const key = derivePartKey(vaultKey, "body");
  const body = encrypt(key, nonce, bodyAad(header.vaultId), payload);
  key.fill(0);
  const seal = makeSeal(vaultKey, headerBytes, nonce, body);
  return Buffer.concat([headerBytes, seal, nonce, body]);
}

/** The payload of a vault file, or null when the key is not its key or any byte of the file was changed. */
export function openBody(
  file: VaultFile,
  vaultKey: Uint8Array,
): Uint8Array | null {
  const { seal, headerBytes, nonce, body } = file;
  if (seal === null) return decrypt(vaultKey, nonce, headerBytes, body); // format 1
  if (!isSameSeal(seal, makeSeal(vaultKey, headerBytes, nonce, body)))
    return null;
  const key = derivePartKey(vaultKey, "body");
  const payload = decrypt(key, nonce, bodyAad(file.header.vaultId), body);
  key.fill(0);
  return payload;
}

/**
 * The same file under another header, as `sealVault` wants it: its body is copied byte by byte and never decrypted. Null
 * when the key is not the file's, its header and body do not belong together, or the header is another vault's. A file of
 * format 1 is migrated, so its body is sealed anew.
 */
export function replaceHeader(
  file: VaultFile,
  header: VaultHeader,
  vaultKey: Uint8Array,
  randomBytes: RandomBytes,
): Uint8Array | null {
  const { seal, nonce, body } = file;
  if (header.vaultId !== file.header.vaultId) return null;
  if (seal === null) {
    const payload = openBody(file, vaultKey);
    const bytes = payload && sealVault(header, vaultKey, payload, randomBytes);
    payload?.fill(0);
    return bytes;
  }
  if (!isSameSeal(seal, makeSeal(vaultKey, file.headerBytes, nonce, body)))
    return null;
  const headerBytes = encodeHeader(header);
  const made = makeSeal(vaultKey, headerBytes, nonce, body);
  return Buffer.concat([headerBytes, made, nonce, body]);
}

function bodyAad(vaultId: string): Uint8Array {
  return Buffer.from(`nidan:body:2:${vaultId}`, "ascii");
}
