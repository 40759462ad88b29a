import type { BackupProblem } from "../../shared/model/backup-view";
import type { Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";
import type { KeptCopy } from "./vault-generations";

/** The folder of the member's choice that takes the encrypted backups. It is never made: where it is gone, a disk is away. */
export interface BackupFolder {
  /** The backups in the folder, newest first. */
  list(folder: string): Promise<Outcome<readonly KeptCopy[], "not-readable">>;
  /** The backup of this name, which `list` gave. `not-readable` for one that is gone, or over 64 MiB. */
  read(
    folder: string,
    name: string,
  ): Promise<Outcome<Uint8Array, "not-readable">>;
  /** Keeps the bytes as a backup of this moment and reads them back. Then removes what need not be kept any longer. */
  put(
    folder: string,
    bytes: Uint8Array,
    now: EpochMs,
  ): Promise<Outcome<void, BackupProblem>>;
}
