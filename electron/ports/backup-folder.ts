import type { BackupProblem } from "../../shared/model/backup-view";
import type { Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";

/** The folder of the member's choice that takes the encrypted backups. It is never made: where it is gone, a disk is away. */
export interface BackupFolder {
  /** Keeps the bytes as a backup of this moment and reads them back. Then removes what need not be kept any longer. */
  put(
    folder: string,
    bytes: Uint8Array,
    now: EpochMs,
  ): Promise<Outcome<void, BackupProblem>>;
}
