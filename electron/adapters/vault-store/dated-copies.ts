import path from "node:path";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { EpochMs } from "../../../shared/time";
import type { KeptCopy } from "../../ports/vault-generations";
import { copiesToKeep } from "../../vault";
import type { CopyName } from "./copy-name";
import { errorCode, type Disk } from "./disk";
import { readBounded } from "./read-bounded";
import type { VaultOfCopy } from "./vault-of-copy";

/** So many names of a folder are looked at: one with a million files must not hold anything up. */
const MAX_NAMES = 5_000;

/** The copies in a folder, newest first; none where there is no such folder. */
export async function listCopies(
  folder: string,
  kind: CopyName,
  disk: Disk,
): Promise<Outcome<readonly KeptCopy[], "not-readable">> {
  const copies: KeptCopy[] = [];
  let seen = 0;
  try {
    for await (const entry of await disk.opendir(folder)) {
      const savedAt = entry.isFile() ? kind.momentOf(entry.name) : null;
      if (savedAt !== null) copies.push({ name: entry.name, savedAt });
      if (++seen === MAX_NAMES) break;
    }
  } catch (error) {
    return errorCode(error) === "ENOENT" ? yes([]) : no("not-readable");
  }
  return yes(copies.sort((a, b) => b.savedAt - a.savedAt));
}

/** The copy of this name, which is never a path. */
export async function readCopy(
  folder: string,
  name: string,
  kind: CopyName,
  disk: Disk,
): Promise<Outcome<Uint8Array, "not-readable">> {
  if (kind.momentOf(name) === null) return no("not-readable");
  const file = path.join(folder, name);
  const bytes = await readBounded(file, disk).catch(() => null);
  return bytes === null ? no("not-readable") : yes(bytes);
}

/**
 * Removes the copies that need not be kept any longer, and nothing that has another name. The copies of each vault count
 * by themselves: a second vault that is saved to the same folder must not push out those of the first.
 */
export async function pruneCopies(
  folder: string,
  kind: CopyName,
  now: EpochMs,
  disk: Disk,
  vaultOf: VaultOfCopy,
): Promise<void> {
  const copies = await listCopies(folder, kind, disk);
  if (!copies.ok) return;
  const byVault = new Map<string | null, KeptCopy[]>();
  for (const copy of copies.value) {
    const vaultId = await vaultOf(path.join(folder, copy.name));
    byVault.set(vaultId, [...(byVault.get(vaultId) ?? []), copy]);
  }
  for (const ofOne of byVault.values()) {
    const kept = copiesToKeep(
      ofOne.map(({ savedAt }) => savedAt),
      now,
    );
    for (const { name, savedAt } of ofOne)
      if (!kept.has(savedAt))
        await disk.unlink(path.join(folder, name)).catch(() => undefined); // the next one may go
  }
}
