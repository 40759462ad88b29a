import { no, yes, type Outcome } from "../../shared/outcome";
import {
  addSlot,
  findKeychainSlot,
  removeSlot,
  replaceSlot,
  type NewSlot,
  type RandomBytes,
  type SlotKind,
  type VaultHeader,
} from "../vault";

/** Nothing that is known here could open the vault then, or there is no room for one more way. */
export type SlotRefusal = "last-way";

type Changed = Outcome<VaultHeader, SlotRefusal>;

/** The header with this way in, in place of a passphrase or a recovery key that was there; `slot.id` is for a new one. */
export function withWay(
  header: VaultHeader,
  vaultKey: Uint8Array,
  slot: NewSlot,
  randomBytes: RandomBytes,
): Changed {
  const id = slot.kind === "keychain" ? undefined : idOf(header, slot.kind);
  const changed =
    id === undefined
      ? addSlot(header, vaultKey, slot, randomBytes)
      : replaceSlot(header, vaultKey, { ...slot, id }, randomBytes);
  return changed.ok ? changed : no("last-way");
}

/** The header without the passphrase or the recovery key; as it is where there is none. */
export function withoutWay(
  header: VaultHeader,
  kind: Exclude<SlotKind, "keychain">,
): Changed {
  const id = idOf(header, kind);
  return id === undefined ? yes(header) : without(header, id);
}

/** The header without the slot that this key in the keychain opens; as it is where it opens none. */
export function withoutKeychain(
  header: VaultHeader,
  wrappingKey: Uint8Array,
): Changed {
  const id = findKeychainSlot(header, wrappingKey);
  return id === null ? yes(header) : without(header, id);
}

function without(header: VaultHeader, id: string): Changed {
  const changed = removeSlot(header, id);
  return changed.ok ? changed : no("last-way");
}

function idOf({ slots }: VaultHeader, wanted: SlotKind): string | undefined {
  return slots.find(({ kind }) => kind === wanted)?.id;
}
