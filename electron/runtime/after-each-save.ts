import type { VaultStore } from "../ports/vault-store";
import { readVaultFile, type VaultHeader } from "../vault";

/** Tells of every header that was saved, once it is on the disk. Nobody waits for who is told. */
export function afterEachSave(
  store: VaultStore,
  tell: (header: VaultHeader) => void,
): VaultStore {
  return {
    path: store.path,
    read: () => store.read(),
    write: async (bytes) => {
      const written = await store.write(bytes);
      const file = readVaultFile(bytes);
      if (written.ok && file.ok) tell(file.value.header);
      return written;
    },
  };
}
