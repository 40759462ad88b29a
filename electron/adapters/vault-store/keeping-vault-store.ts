import type { SaveProblem } from "../../../shared/model/vault-view";
import type { VaultGenerations } from "../../ports/vault-generations";
import type { VaultStore } from "../../ports/vault-store";

/**
 * A vault store that keeps what lay there before each save as a generation. The old file is given its second name before
 * it is replaced, so there is never a moment without a good file. A generation that cannot be kept does not stop the
 * save, for the new bytes matter more than the old ones; `notKept` hears of it.
 */
export function createKeepingVaultStore(
  store: VaultStore,
  generations: VaultGenerations,
  notKept: (problem: SaveProblem) => void,
): VaultStore {
  let lastWrite: Promise<unknown> = Promise.resolve();
  const save = async (bytes: Uint8Array) => {
    const kept = await generations.keep();
    if (!kept.ok) notKept(kept.problem);
    const written = await store.write(bytes);
    if (written.ok) await generations.prune();
    return written;
  };
  return {
    path: store.path,
    read: () => store.read(),
    write: (bytes) => {
      const written = lastWrite.then(() => save(bytes)); // the last call is the last file
      lastWrite = written;
      return written;
    },
  };
}
