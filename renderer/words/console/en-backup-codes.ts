import type { jaBackupCodes } from "./ja-backup-codes";

/** Backup codes: made, shown, printed, replaced. */
export const enBackupCodes: typeof jaBackupCodes = {
  title: "",
};
