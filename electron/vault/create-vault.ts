import { yes, type Outcome } from "../../shared/outcome";
import { KEY_BYTES, type RandomBytes } from "./aes-gcm";
import { CURRENT_FORMAT, type VaultHeader } from "./header";
import { makeKeychainSlot } from "./keychain-slot";
import { addSlot, type NewSlot } from "./slots";

/** A vault that was never saved: its key, and a header of generation 0 that becomes 1 with the first save. */
export type UnsavedVault = {
  readonly header: VaultHeader;
  readonly vaultKey: Uint8Array;
};

/** An unsaved vault that the OS keychain will open. */
export type NewVault = UnsavedVault & { readonly wrappingKey: Uint8Array };

/** Makes a vault with one `keychain` slot. Nothing is stored yet, neither here nor in the keychain. */
export function createVault(
  vaultId: string,
  slotId: string,
  randomBytes: RandomBytes,
): NewVault {
  const vaultKey = randomBytes(KEY_BYTES);
  const wrappingKey = randomBytes(KEY_BYTES);
  const slot = makeKeychainSlot(
    vaultId,
    { kind: "keychain", id: slotId, wrappingKey },
    vaultKey,
    randomBytes,
  );
  const header = { ...emptyHeader(vaultId), slotsGeneration: 1, slots: [slot] };
  return { header, vaultKey, wrappingKey };
}

/** Makes a vault with one slot of any kind: without an OS keychain, a passphrase is what opens it. */
export function createVaultWith(
  vaultId: string,
  slot: NewSlot,
  randomBytes: RandomBytes,
): Outcome<UnsavedVault, "unsafe-cost"> {
  const vaultKey = randomBytes(KEY_BYTES);
  const header = addSlot(emptyHeader(vaultId), vaultKey, slot, randomBytes);
  if (header.ok) return yes({ header: header.value, vaultKey });
  return { ok: false, problem: "unsafe-cost" }; // nothing else can be wrong with a first slot
}

function emptyHeader(vaultId: string): VaultHeader {
  return {
    format: CURRENT_FORMAT,
    vaultId,
    generation: 0,
    slotsGeneration: 0,
    slots: [],
  };
}
