import { assertNever } from "../../shared/assert-never";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { RandomBytes } from "./aes-gcm";
import { MAX_HEADER_BYTES, encodeHeader } from "./file-layout";
import {
  MAX_SLOTS,
  isKind,
  type KnownSlot,
  type Slot,
  type VaultHeader,
} from "./header";
import { makeKeychainSlot, type NewKeychainSlot } from "./keychain-slot";
import {
  PASSPHRASE_SALT_BYTES,
  canBeTried,
  isSafeCost,
  makePassphraseSlot,
  type NewPassphraseSlot,
} from "./passphrase-slot";
import { makeRecoverySlot, type NewRecoverySlot } from "./recovery-slot";

/** A way to open the vault that is to be added. */
export type NewSlot = NewKeychainSlot | NewPassphraseSlot | NewRecoverySlot;

/** The header with one more way to open the vault; the file takes it by `replaceHeader` or with the next `sealVault`. */
export function addSlot(
  header: VaultHeader,
  vaultKey: Uint8Array,
  added: NewSlot,
  randomBytes: RandomBytes,
): Outcome<
  VaultHeader,
  "slot-exists" | "kind-taken" | "too-many-slots" | "unsafe-cost"
> {
  const { slots } = header;
  if (slots.some(({ id }) => id === added.id)) return no("slot-exists");
  if (
    added.kind !== "keychain" &&
    slots.some(({ kind }) => kind === added.kind)
  )
    return no("kind-taken");
  if (slots.length >= MAX_SLOTS) return no("too-many-slots");
  if (!isSafe(added)) return no("unsafe-cost");
  const slot = makeSlot(header.vaultId, added, vaultKey, randomBytes);
  const longer = withSlots(header, [...slots, slot]);
  return encodeHeader(longer).length < MAX_HEADER_BYTES
    ? yes(longer)
    : no("too-many-slots");
}

/** The header with a new slot, of the same id and kind, in place of the old: a new passphrase, a new recovery key. */
export function replaceSlot(
  header: VaultHeader,
  vaultKey: Uint8Array,
  replacing: NewSlot,
  randomBytes: RandomBytes,
): Outcome<VaultHeader, "slot-not-found" | "unsafe-cost"> {
  const { slots } = header;
  const { id, kind } = replacing;
  const at = slots.findIndex((old) => old.id === id && old.kind === kind);
  if (at < 0) return no("slot-not-found");
  if (!isSafe(replacing)) return no("unsafe-cost");
  const slot = makeSlot(header.vaultId, replacing, vaultKey, randomBytes);
  return yes(
    withSlots(
      header,
      slots.map((old, i) => (i === at ? slot : old)),
    ),
  );
}

/** The header without this slot, unless nothing that this Nidan knows could open the vault then. */
export function removeSlot(
  header: VaultHeader,
  slotId: string,
): Outcome<VaultHeader, "slot-not-found" | "last-slot"> {
  const rest = header.slots.filter(({ id }) => id !== slotId);
  if (rest.length === header.slots.length) return no("slot-not-found");
  return rest.some(canOpen) ? yes(withSlots(header, rest)) : no("last-slot");
}

function canOpen(slot: Slot): boolean {
  return isKind(slot, "passphrase")
    ? canBeTried(slot)
    : isKind(slot, "keychain") || isKind(slot, "recovery");
}

function isSafe(slot: NewSlot): boolean {
  return (
    slot.kind !== "passphrase" ||
    (isSafeCost(slot.cost) && slot.salt.length === PASSPHRASE_SALT_BYTES)
  );
}

function makeSlot(
  vaultId: string,
  made: NewSlot,
  vaultKey: Uint8Array,
  randomBytes: RandomBytes,
): KnownSlot {
  switch (made.kind) {
    case "keychain":
      return makeKeychainSlot(vaultId, made, vaultKey, randomBytes);
    case "passphrase":
      return makePassphraseSlot(vaultId, made, vaultKey, randomBytes);
    case "recovery":
      return makeRecoverySlot(vaultId, made, vaultKey, randomBytes);
    default:
      return assertNever(made);
  }
}

function withSlots(header: VaultHeader, slots: Slot[]): VaultHeader {
  return { ...header, slotsGeneration: header.slotsGeneration + 1, slots };
}
