import path from "node:path";
import { no, yes } from "../../../shared/outcome";
import type { EpochMs } from "../../../shared/time";
import type { VaultGenerations } from "../../ports/vault-generations";
import { copyBeside } from "./copy-beside";
import { generationName } from "./copy-name";
import { listCopies, pruneCopies, readCopy } from "./dated-copies";
import { realDisk, type Disk } from "./disk";
import { followLink, type Place } from "./follow-link";
import { nameSaveProblem } from "./save-problem";
import { createVaultOfCopy } from "./vault-of-copy";

/** The generations of a vault file, in the folder `vault.nidan.generations` beside where it really lies. */
export function createFileVaultGenerations(
  file: string,
  now: () => EpochMs = Date.now,
  disk: Disk = realDisk,
): VaultGenerations {
  const vaultOf = createVaultOfCopy(disk);
  const folderOf = (place: Place) => `${place.path}.generations`;
  const folder = async () => folderOf(await followLink(file, disk));

  return {
    list: async () => {
      try {
        return await listCopies(await folder(), generationName, disk);
      } catch {
        return no("not-readable");
      }
    },
    read: async (name) => {
      try {
        return await readCopy(await folder(), name, generationName, disk);
      } catch {
        return no("not-readable");
      }
    },
    keep: async () => {
      try {
        const place = await followLink(file, disk);
        if (place.stats === null) return yes(undefined);
        const into = folderOf(place);
        await disk.mkdir(into, { recursive: true, mode: 0o700 });
        const savedAt = Math.floor(place.stats.mtimeMs);
        const nameOf = (attempt: number) =>
          path.join(into, generationName.of(savedAt + attempt));
        await copyBeside(place.path, nameOf, disk);
        return yes(undefined);
      } catch (error) {
        return no(nameSaveProblem(error));
      }
    },
    prune: async () => {
      try {
        await pruneCopies(await folder(), generationName, now(), disk, vaultOf);
      } catch {
        // they stay for the next time
      }
    },
    setAside: async () => {
      try {
        const place = await followLink(file, disk);
        if (place.stats === null) return yes(null);
        const { dir, name } = path.parse(place.path);
        const nameOf = (attempt: number) =>
          path.join(dir, `${name}-broken-${stamp(now() + attempt)}`);
        return yes(path.basename(await copyBeside(place.path, nameOf, disk)));
      } catch (error) {
        return no(nameSaveProblem(error));
      }
    },
  };
}

/** Of another pattern than a generation has, so that it is never pruned. */
function stamp(moment: EpochMs): string {
  return generationName.of(moment).slice("vault-".length);
}
