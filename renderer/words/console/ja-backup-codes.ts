/** Backup codes: made, shown, printed, replaced. */
export const jaBackupCodes = {
  title: "",
};
