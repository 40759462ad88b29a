import { readVaultFile } from "../../vault";
import type { Disk } from "./disk";
import { readBounded } from "./read-bounded";

/** Names the vault that a copy is of, as its header says; null for what is no whole vault file, or cannot be read now. */
export type VaultOfCopy = (file: string) => Promise<string | null>;

/** A copy is never written again, so each is read once. */
export function createVaultOfCopy(disk: Disk): VaultOfCopy {
  const known = new Map<string, string>();
  return async (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const bytes = await readBounded(file, disk).catch(() => null);
    const read = bytes && readVaultFile(bytes);
    if (read?.ok !== true) return null;
    const { vaultId } = read.value.header;
    known.set(file, vaultId);
    return vaultId;
  };
}
