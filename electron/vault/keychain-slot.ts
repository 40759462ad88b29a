import { NONCE_BYTES, decrypt, encrypt, type RandomBytes } from "./aes-gcm";
import type { KeychainSlot, VaultHeader } from "./header";

/** The account name of the keychain item that holds the wrapping key of this vault's `keychain` slot. */
export function keychainItemName(vaultId: string): string {
  return `vault:${vaultId}`;
}

/** A `keychain` slot that holds the vault key under the wrapping key. */
export function wrapWithKeychainKey(
  vaultId: string,
  slotId: string,
  wrappingKey: Uint8Array,
  vaultKey: Uint8Array,
  randomBytes: RandomBytes,
): KeychainSlot {
  const nonce = randomBytes(NONCE_BYTES);
  const aad = slotAad(vaultId, slotId, "keychain");
  const wrapped = encrypt(wrappingKey, nonce, aad, vaultKey);
  return {
    kind: "keychain",
    id: slotId,
    nonce: Buffer.from(nonce).toString("base64"),
    wrappedKey: Buffer.from(wrapped).toString("base64"),
  };
}

/** The vault key, from the first `keychain` slot that this wrapping key opens; null when none does. */
export function unwrapWithKeychainKey(
  header: VaultHeader,
  wrappingKey: Uint8Array,
): Uint8Array | null {
  for (const slot of header.slots) {
    if (!isKeychainSlot(slot)) continue;
    const key = decrypt(
      wrappingKey,
      Buffer.from(slot.nonce, "base64"),
      slotAad(header.vaultId, slot.id, slot.kind),
      Buffer.from(slot.wrappedKey, "base64"),
    );
    if (key !== null) return key;
  }
  return null;
}

function isKeychainSlot(
  slot: VaultHeader["slots"][number],
): slot is KeychainSlot {
  return slot.kind === "keychain";
}

function slotAad(vaultId: string, slotId: string, kind: string): Uint8Array {
  return Buffer.from(`nidan:slot:1:${vaultId}:${slotId}:${kind}`, "ascii");
}
