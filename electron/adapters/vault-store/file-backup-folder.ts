import path from "node:path";
import { no, yes } from "../../../shared/outcome";
import type { EpochMs } from "../../../shared/time";
import type { BackupFolder } from "../../ports/backup-folder";
import { backupName } from "./copy-name";
import { listCopies, pruneCopies, readCopy } from "./dated-copies";
import { errorCode, realDisk, type Disk } from "./disk";
import { readBounded } from "./read-bounded";
import { nameSaveProblem } from "./save-problem";
import { createVaultOfCopy } from "./vault-of-copy";
import { writeWhole } from "./write-whole";

/** Backups as files `Nidan-backup-20261123-214500.nidan`, each written whole, readable by its owner only, and read back. */
export function createFileBackupFolder(disk: Disk = realDisk): BackupFolder {
  const vaultOf = createVaultOfCopy(disk);
  return {
    list: (folder) => listCopies(folder, backupName, disk),
    read: (folder, name) => readCopy(folder, name, backupName, disk),
    put: async (folder, bytes, now) => {
      try {
        if (!(await disk.lstat(await disk.realpath(folder))).isDirectory())
          return no("gone");
        const file = await freeName(folder, now, disk);
        await writeWhole(file, bytes, disk);
        const read = await readBounded(file, disk);
        if (read === null || !Buffer.from(read).equals(bytes))
          return no("differs");
      } catch (error) {
        return errorCode(error) === "ENOENT"
          ? no("gone")
          : no(nameSaveProblem(error));
      }
      await pruneCopies(folder, backupName, now, disk, vaultOf);
      return yes(undefined);
    },
  };
}

/** That of the first second with none: another computer may have put a backup of its own vault there in this one. */
async function freeName(
  folder: string,
  now: EpochMs,
  disk: Disk,
): Promise<string> {
  for (let moment = now; ; moment += 1000) {
    const file = path.join(folder, backupName.of(moment));
    const isTaken = await disk.lstat(file).then(
      () => true,
      (error: unknown) => errorCode(error) !== "ENOENT",
    );
    if (!isTaken || moment > now + 60_000) return file;
  }
}
