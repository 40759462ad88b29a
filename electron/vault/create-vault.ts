import { KEY_BYTES, type RandomBytes } from "./aes-gcm";
import { CURRENT_FORMAT, type VaultHeader } from "./header";
import { wrapWithKeychainKey } from "./keychain-slot";

/** A vault that was never saved: its keys, and a header of generation 0 that becomes 1 with the first save. */
export type NewVault = {
  readonly header: VaultHeader;
  readonly vaultKey: Uint8Array;
  readonly wrappingKey: Uint8Array;
};

/** Makes a vault with one `keychain` slot. Nothing is stored yet, neither here nor in the keychain. */
export function createVault(
  vaultId: string,
  slotId: string,
  randomBytes: RandomBytes,
): NewVault {
  const vaultKey = randomBytes(KEY_BYTES);
  const wrappingKey = randomBytes(KEY_BYTES);
  const slot = wrapWithKeychainKey(
    vaultId,
    slotId,
    wrappingKey,
    vaultKey,
    randomBytes,
  );
  return {
    header: { format: CURRENT_FORMAT, vaultId, generation: 0, slots: [slot] },
    vaultKey,
    wrappingKey,
  };
}
