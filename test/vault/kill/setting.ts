import path from "node:path";
import { createDiskFileLock } from "../../../electron/adapters/vault-store/disk-file-lock";
import { createFileVaultGenerations } from "../../../electron/adapters/vault-store/file-vault-generations";
import { createFileVaultStore } from "../../../electron/adapters/vault-store/file-vault-store";
import { createKeepingVaultStore } from "../../../electron/adapters/vault-store/keeping-vault-store";
import { createSeenStore } from "../../../electron/runtime/seen-file";
import { createFileKeychain } from "../../crash/file-keychain";
import { createCountingEntropy } from "../../fakes/counting-entropy";

/** All that a vault in this folder stands on, as the app puts it together. */
export function createSetting(folder: string) {
  const file = path.join(folder, "vault.nidan");
  const generations = createFileVaultGenerations(file);
  const store = createKeepingVaultStore(
    createFileVaultStore(file),
    generations,
    (problem) => {
      throw new Error(`a generation was not kept: ${problem}`);
    },
  );
  return {
    keychain: createFileKeychain(path.join(folder, "keychain")),
    entropy: createCountingEntropy(`${folder} ${process.pid.toString()}`),
    vaultStore: createSeenStore(store),
    generations,
    fileLock: createDiskFileLock(file),
  };
}
