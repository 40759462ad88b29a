import type { RandomBytes } from "./aes-gcm";
import { isKind, type KeychainSlot, type VaultHeader } from "./header";
import { unwrapKey, wrapKey } from "./key-wrap";

/** A `keychain` slot to be made. A vault that several machines open has one for each of them. */
export type NewKeychainSlot = {
  readonly kind: "keychain";
  readonly id: string;
  /** 32 random bytes, to be kept in the OS keychain. */
  readonly wrappingKey: Uint8Array;
};

/** The account name of the keychain item that holds the wrapping key of this vault's `keychain` slot. */
export function keychainItemName(vaultId: string): string {
  return `vault:${vaultId}`;
}

/** A `keychain` slot that holds the vault key under the wrapping key. */
export function makeKeychainSlot(
  vaultId: string,
  { kind, id, wrappingKey }: NewKeychainSlot,
  vaultKey: Uint8Array,
  randomBytes: RandomBytes,
): KeychainSlot {
  return wrapKey({ vaultId, kind, id }, wrappingKey, vaultKey, randomBytes);
}

/** The vault key, from the first `keychain` slot that this wrapping key opens; null when none does. */
export function unwrapWithKeychainKey(
  header: VaultHeader,
  wrappingKey: Uint8Array,
): Uint8Array | null {
  return findOpened(header, wrappingKey)?.vaultKey ?? null;
}

/** The id of that slot; null when this computer's keychain opens none. */
export function findKeychainSlot(
  header: VaultHeader,
  wrappingKey: Uint8Array,
): string | null {
  const opened = findOpened(header, wrappingKey);
  opened?.vaultKey.fill(0);
  return opened?.id ?? null;
}

function findOpened({ vaultId, slots }: VaultHeader, wrappingKey: Uint8Array) {
  for (const slot of slots) {
    if (!isKind(slot, "keychain")) continue;
    const vaultKey = unwrapKey(vaultId, slot, wrappingKey);
    if (vaultKey !== null) return { id: slot.id, vaultKey };
  }
  return null;
}
