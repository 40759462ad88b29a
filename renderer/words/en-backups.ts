import type { Words } from "./ja";

const when =
  "datetime(year: numeric; month: long; day: numeric; hour: 2-digit; minute: 2-digit; second: 2-digit)";

/** The words for former copies of the vault and for backups, in English. */
export const enBackups: Words["backups"] = {
  section: "Automatic backup",
  lead: "After each change, an encrypted copy of the vault file is put into a folder of your choice.",
  off: "Automatic backup is not set up.",
  folder: "Backup folder",
  choose: "Choose a folder",
  change: "Change the folder",
  now: "Back up now",
  setOff: "Stop automatic backup",
  done: "The backup was saved.",
  lastSuccess: `Last success: {{at, ${when}}}`,
  never: "No backup has succeeded yet.",
  failing: `Failing since {{at, ${when}}}.`,
  restore: "Restore an earlier state",
  restoreLead:
    "Bring entries back from the vault files that are kept at each save, or from a backup file.",
  title: "Restore an earlier state",
  list: "Earlier vault files",
  listEmpty: "There are no earlier vault files yet.",
  entries_one: "{{count}} entry",
  entries_other: "{{count}} entries",
  fromBackup: "Backup",
  others: "Show copies of other vaults too",
  othersTitle: "Copies of other vaults",
  unusable: {
    locked: "Locked",
    damaged: "Damaged",
    "newer-format": "Of a newer Nidan",
    "key-missing": "No key on this computer",
    "no-keychain": "No keychain",
    "not-readable": "Cannot be read",
  },
  keyMissing:
    "A copy with “No key on this computer” was saved before the passphrase was set. Open a locked copy with your passphrase or recovery key first; then this one opens too.",
  moment: `Saved on {{at, ${when}}}`,
  pick: "Choose a backup file",
  back: "Back to the list",
  previewAt: `As saved on {{at, ${when}}}`,
  previewTitle: "Inside “{{name}}”",
  nothingYet: "Nothing was changed yet. Look at what is inside, then choose.",
  all: "Entries in this file",
  added: "Not there now",
  changed: "Different from now",
  missing: "Not in this file",
  none: "None",
  same: "It holds the same entries as now.",
  merge: "Bring back only what is not there now",
  mergeLead: "Your present entries stay as they are.",
  replace: "Replace with what is in this file",
  replaceLead:
    "Entries that are not in this file are deleted. What is there now stays in the list of earlier vault files.",
  restored: "The entries are back.",
  offerTitle: "An earlier vault file can be restored",
  offer_one: `The vault file saved on {{at, ${when}}} opens. It holds {{count}} entry.`,
  offer_other: `The vault file saved on {{at, ${when}}} opens. It holds {{count}} entries.`,
  lost_one: `{{count}} later save is lost: what was changed since {{at, ${when}}}. Which changes cannot be told, because the file does not open.`,
  lost_other: `{{count}} later saves are lost: what was changed since {{at, ${when}}}. Which changes cannot be told, because the file does not open.`,
  lostUnknown: `What was changed since {{at, ${when}}}, if anything, is lost. Which changes cannot be told, because the file does not open.`,
  lostEntries: "Entries that this choice loses, or makes older",
  noOffer:
    "No earlier vault file was found that opens. If you have a backup file, choose it.",
  otherCopies: "Choose another copy",
  beginAnew: "Begin a new vault",
  beginAnewLead:
    "You start without any entry. The earlier copies stay, and “Restore an earlier state” can bring them in later.",
  beginAnewSure: "Begin anew",
  beginAnewCancel: "Cancel",
  skipped_one: "{{count}} newer vault file does not open.",
  skipped_other: "{{count}} newer vault files do not open.",
  aside: "The file that does not open is kept under another name.",
  goneLead:
    "Restore an earlier copy, or begin anew. Nothing is written before you choose.",
  took: {
    title: "Changes saved on another computer were taken in.",
    added: "Added: {{names}}.",
    changed: "Changed: {{names}}.",
    removed: "Deleted: {{names}}.",
    more_one: "{{names}} and {{count}} more",
    more_other: "{{names}} and {{count}} more",
  },
  rewritten: {
    gone: "The vault file was gone, so it was written again from what is open here.",
    damaged:
      "The vault file was damaged, so it was written again from what is open here.",
    "other-vault":
      "Another vault file lay in its place, so yours was written again from what is open here.",
  },
  rewrittenAside: "What lay there is kept as “{{name}}”.",
  recover: "Restore this vault file",
  recovered: "Restored. The file that did not open is kept as “{{name}}”.",
  begunAnew: "The file that did not open is kept as “{{name}}”.",
  lostTitle: "The settings of the automatic backup are lost",
  overdueTitle: "Backups have failed for more than 24 hours",
  overdue: "Please check the backup folder.",
  olderTitle: "An earlier vault file is open",
  older_one:
    "This computer has seen the vault {{count}} save later than this. An old file may have been put in its place. If that was not you, you can restore an earlier state.",
  older_other:
    "This computer has seen the vault {{count}} saves later than this. An old file may have been put in its place. If that was not you, you can restore an earlier state.",
  acceptOlder: "Keep using this one",
  look: "Open the settings",
  unnamed: "Unnamed entry",
};

/** Why a backup was not made. */
export const enBackupProblems: Words["error"]["BACKUP_FAILED"] = {
  "read-only": "The backup folder is read-only, so no backup was made.",
  "disk-full":
    "The disk of the backup folder is full, so no backup was made. Please free some space.",
  denied: "Nidan may not write to the backup folder, so no backup was made.",
  "in-use": "Another Nidan is saving, so no backup was made. Please try again.",
  "not-ours": "The backup folder could not be checked, so no backup was made.",
  failed: "No backup was made. Please check the backup folder.",
  gone: "The backup folder was not found. If it is on an external disk, check that it is connected.",
  differs:
    "What was read back differs from what was written. The disk of the backup folder may have a problem.",
  "vault-not-readable": "The vault file cannot be read, so no backup was made.",
  "state-lost":
    "The settings of the automatic backup cannot be read, and no backups are made. Please choose the folder again.",
};

/** Why a former copy cannot be used. */
export const enCopyProblems: Words["error"]["COPY_UNUSABLE"] = {
  locked: "This copy opens with its passphrase or its recovery key.",
  damaged: "This file is damaged, or is no vault file of Nidan.",
  "newer-format":
    "This file was saved by a newer Nidan. Update Nidan, then open it again.",
  "key-missing":
    "This computer does not hold the key to this file. Use it where it was made.",
  "no-keychain":
    "The keychain of your system is not available, so this file cannot be opened.",
  "not-readable":
    "This file cannot be read. Check where it is and who may read it.",
};
