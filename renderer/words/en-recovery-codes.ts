import type {
  jaRecoveryCodes,
  jaRecoveryCodesProblems,
} from "./ja-recovery-codes";

/** The words for the recovery codes that are kept with an entry, in English. */
export const enRecoveryCodes: typeof jaRecoveryCodes = {
  title: "Backup codes",
  menuLeft_one: "Backup codes ({{count}} left)",
  menuLeft_other: "Backup codes ({{count}} left)",
  rowLeft_one: "{{count}} backup code left",
  rowLeft_other: "{{count}} backup codes left",
  lead: "The backup codes that the site gave you can be kept with this entry, encrypted. Some sites call them recovery codes.",
  elsewhere:
    "Keep them in another place as well, for example on paper, for the day you cannot use this device.",
  pasteLabel: "The codes shown by the site",
  pasteHint:
    "Paste them one per line, or separated by commas. Numbers and bullets are removed.",
  understood_one: "{{count}} code was read.",
  understood_other: "{{count}} codes were read.",
  preview: "The codes that were read",
  save: "Save",
  cancel: "Cancel",
  replaced: "The backup codes for “{{name}}” were replaced.",
  failed: "The backup codes could not be read",
  left: "{{left}} of {{total}} left",
  savedAt:
    "Saved on {{at, datetime(year: numeric; month: long; day: numeric)}}",
  usedAt: "Used on {{at, datetime(year: numeric; month: long; day: numeric)}}",
  few_one:
    "Only {{count}} unused code is left. Create new backup codes on the site, then save them here with “Replace with new codes”.",
  few_other:
    "Only {{count}} unused codes are left. Create new backup codes on the site, then save them here with “Replace with new codes”.",
  none: "No unused code is left. Create new backup codes on the site, then save them here with “Replace with new codes”.",
  list: "Your backup codes",
  show: "Show the codes",
  hide: "Hide the codes",
  hidden: "Code {{number}} (hidden)",
  copy: "Copy",
  copied: "Copied",
  copyName: "Copy code {{number}}",
  copiedName: "Code {{number}} was copied.",
  used: "Used",
  usedName: "Code {{number}} is used",
  replace: "Replace with new codes",
  replaceLead:
    "Saving replaces the present codes. A code that comes again and was used stays used.",
  forget: "Delete",
  forgotten: "The backup codes for “{{name}}” were deleted.",
  restored: "The backup codes for “{{name}}” are back.",
};

/** Why a pasted list cannot be kept. */
export const enRecoveryCodesProblems: typeof jaRecoveryCodesProblems = {
  empty: "No codes were found. Paste the codes that the site shows.",
  "text-too-long": "The text is too long. Paste only the codes.",
  "too-many": "There are too many codes. An entry can keep up to 100.",
  "code-too-short":
    "Something on line {{line}} is too short for a code (3 characters or fewer). Remove what is not a code.",
  "code-too-long":
    "Line {{line}} is too long for a code (more than 64 characters). Put each code on its own line.",
  "unsafe-characters":
    "Line {{line}} contains invisible or misleading characters. Please type it by hand.",
};
