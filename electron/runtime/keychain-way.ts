import { no, yes, type Outcome } from "../../shared/outcome";
import type { Entropy } from "../ports/entropy";
import type { Keychain } from "../ports/keychain";
import {
  findKeychainSlot,
  keychainItemName,
  type NewSlot,
  type VaultHeader,
} from "../vault";
import type { SaveRefusal } from "./sealed-file";

const KEY_BYTES = 32;

/** This computer's keychain as a way into the vault. What is in the keychain and what is in the file never leave the vault without any. */
export function createKeychainWay({
  keychain,
  entropy,
}: {
  readonly keychain: Keychain;
  readonly entropy: Entropy;
}) {
  /** The key in the keychain, to be wiped, and the slot it opens. */
  const look = async (header: VaultHeader) => {
    const item = await keychain.read(keychainItemName(header.vaultId));
    if (!item.ok)
      return no({ kind: "keychain" as const, problem: item.problem });
    const slotId = item.value && findKeychainSlot(header, item.value);
    return yes({ wrappingKey: item.value, slotId });
  };
  return {
    opens: async (header: VaultHeader): Promise<boolean> => {
      const found = await look(header);
      if (!found.ok) return false;
      found.value.wrappingKey?.fill(0);
      return found.value.slotId !== null;
    },
    /** The keychain has the key before the file has the slot; where the file is not saved, the key is taken back. */
    add: async <Problem>(
      header: VaultHeader,
      save: (slot: NewSlot) => Promise<Outcome<void, Problem>>,
    ): Promise<Outcome<void, Problem | SaveRefusal>> => {
      const found = await look(header);
      if (!found.ok) return found;
      found.value.wrappingKey?.fill(0);
      if (found.value.slotId !== null) return yes(undefined);
      const name = keychainItemName(header.vaultId);
      const wrappingKey = entropy.bytes(KEY_BYTES);
      try {
        const kept = await keychain.write(name, wrappingKey);
        if (!kept.ok) return no({ kind: "keychain", problem: kept.problem });
        const saved = await save({
          kind: "keychain",
          id: entropy.uuid(),
          wrappingKey,
        });
        if (!saved.ok) await keychain.remove(name);
        return saved;
      } finally {
        wrappingKey.fill(0);
      }
    },
    /**
     * The keychain loses the key before the file loses the slot: of a file that says it always asks, no key is anywhere.
     * A keychain that does not give it up changes nothing; where the file is not saved, the key is put back.
     */
    remove: async <Problem>(
      header: VaultHeader,
      save: (wrappingKey: Uint8Array) => Promise<Outcome<void, Problem>>,
    ): Promise<Outcome<void, Problem | SaveRefusal>> => {
      const found = await look(header);
      if (!found.ok) return found;
      const { wrappingKey } = found.value;
      if (wrappingKey === null) return yes(undefined);
      const name = keychainItemName(header.vaultId);
      try {
        const removed = await keychain.remove(name);
        if (!removed.ok)
          return no({ kind: "keychain", problem: removed.problem });
        const saved = await save(wrappingKey);
        if (!saved.ok) await keychain.write(name, wrappingKey);
        return saved;
      } finally {
        wrappingKey.fill(0);
      }
    },
  };
}
