import type { RandomBytes } from "./aes-gcm";
import { deriveKey } from "./derive-key";
import { isKind, type RecoverySlot, type VaultHeader } from "./header";
import { unwrapKey, wrapKey } from "./key-wrap";

const SALT_BYTES = 16;

/** A `recovery` slot to be made. */
export type NewRecoverySlot = {
  readonly kind: "recovery";
  readonly id: string;
  /** 16 random bytes, shown once by `formatRecoveryKey` and kept nowhere. */
  readonly recoveryKey: Uint8Array;
};

/** A `recovery` slot that holds the vault key under a key made of the recovery key. */
export function makeRecoverySlot(
  vaultId: string,
  { kind, id, recoveryKey }: NewRecoverySlot,
  vaultKey: Uint8Array,
  randomBytes: RandomBytes,
): RecoverySlot {
  const salt = randomBytes(SALT_BYTES);
  const key = wrappingKeyOf(recoveryKey, salt);
  const wrapped = wrapKey({ vaultId, kind, id }, key, vaultKey, randomBytes);
  key.fill(0);
  return { ...wrapped, salt: Buffer.from(salt).toString("base64") };
}

/** The vault key, from the first `recovery` slot that this recovery key opens; null when none does. */
export function unwrapWithRecoveryKey(
  { vaultId, slots }: VaultHeader,
  recoveryKey: Uint8Array,
): Uint8Array | null {
  for (const slot of slots) {
    if (!isKind(slot, "recovery")) continue;
    const key = wrappingKeyOf(recoveryKey, Buffer.from(slot.salt, "base64"));
    const vaultKey = unwrapKey(vaultId, slot, key);
    key.fill(0);
    if (vaultKey !== null) return vaultKey;
  }
  return null;
}

/** No slow hash: 128 random bits are not guessed at any speed. */
function wrappingKeyOf(recoveryKey: Uint8Array, salt: Uint8Array): Uint8Array {
  return deriveKey(recoveryKey, salt, "nidan:recovery:1");
}
