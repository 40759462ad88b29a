import path from "node:path";
import { no, yes } from "../../../shared/outcome";
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
      const file = path.join(folder, backupName.of(now));
      try {
        if (!(await disk.lstat(await disk.realpath(folder))).isDirectory())
          return no("gone");
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
