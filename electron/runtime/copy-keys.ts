import { no, yes, type Outcome } from "../../shared/outcome";
import { openBody, readVaultFile, type VaultFile } from "../vault";
import type { KeyRefusal, MemberKey, TryKey } from "./member-key";

/** Keys of former copies, which the member gave to look into them. They stay in memory until they are forgotten. */
export type CopyKeys = {
  /** Keeps the key of this file. "unreadable" where the bytes are no vault file. */
  readonly unlock: (
    bytes: Uint8Array,
    key: MemberKey,
  ) => Promise<Outcome<void, KeyRefusal | { readonly kind: "unreadable" }>>;
  /** The plaintext of a file whose key is kept. */
  readonly openBody: (file: VaultFile) => Uint8Array | null;
  readonly forget: () => void;
};

export function createCopyKeys(tryKey: TryKey): CopyKeys {
  const keys = new Map<string, Uint8Array>();
  return {
    unlock: async (bytes, key) => {
      const file = readVaultFile(bytes);
      if (!file.ok) return no({ kind: "unreadable" });
      const { header } = file.value;
      const vaultKey = await tryKey(header, key);
      if (!vaultKey.ok) return vaultKey;
      keys.get(header.vaultId)?.fill(0);
      keys.set(header.vaultId, vaultKey.value);
      return yes(undefined);
    },
    openBody: (file) => {
      const key = keys.get(file.header.vaultId);
      return key === undefined ? null : openBody(file, key);
    },
    forget: () => {
      for (const key of keys.values()) key.fill(0);
      keys.clear();
    },
  };
}
