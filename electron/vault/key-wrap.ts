import { NONCE_BYTES, decrypt, encrypt, type RandomBytes } from "./aes-gcm";
import type { KnownSlot, SlotKind } from "./header";

/** The vault key as every kind of slot holds it, and whose it is. */
export type WrappedKey<Kind extends SlotKind> = {
  readonly kind: Kind;
  readonly id: string;
  readonly nonce: string;
  readonly wrappedKey: string;
};

/** Wraps the vault key for one slot. The result fits no other slot, kind or vault. */
export function wrapKey<Kind extends SlotKind>(
  { vaultId, kind, id }: { vaultId: string; kind: Kind; id: string },
  wrappingKey: Uint8Array,
  vaultKey: Uint8Array,
  randomBytes: RandomBytes,
): WrappedKey<Kind> {
  const nonce = randomBytes(NONCE_BYTES);
  const aad = slotAad(vaultId, id, kind);
  const wrappedKey = encrypt(wrappingKey, nonce, aad, vaultKey);
  return {
    kind,
    id,
    nonce: Buffer.from(nonce).toString("base64"),
    wrappedKey: Buffer.from(wrappedKey).toString("base64"),
  };
}

/** The vault key in this slot; null when the wrapping key is another one or the slot was changed. */
export function unwrapKey(
  vaultId: string,
  slot: KnownSlot,
  wrappingKey: Uint8Array,
): Uint8Array | null {
  return decrypt(
    wrappingKey,
    Buffer.from(slot.nonce, "base64"),
    slotAad(vaultId, slot.id, slot.kind),
    Buffer.from(slot.wrappedKey, "base64"),
  );
}

/** The `1` counts changes of the wrapping, not of the file: slots of a file of format 1 are good in format 2. */
function slotAad(vaultId: string, slotId: string, kind: string): Uint8Array {
  return Buffer.from(`nidan:slot:1:${vaultId}:${slotId}:${kind}`, "ascii");
}
