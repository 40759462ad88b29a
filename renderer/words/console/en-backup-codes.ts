import type { jaBackupCodes } from "./ja-backup-codes";

/** Backup codes: made, shown, printed, replaced. */
export const enBackupCodes: typeof jaBackupCodes = {
  lead: "They stand in when the device you use for two-step verification cannot be used. Each code works once.",
  off: "Turn on two-step verification first",
  offLead:
    "Backup codes can be created while two-step verification is on. Turning it off makes codes that you have stop working.",
  recommended: "We strongly recommend backup codes",
  recommendedLead:
    "Without them you may be unable to sign in to your member menu when you lose the device that you verify with.",
  create: "Create backup codes",
  createLead:
    "{{count}} codes are created. Please enter your member menu password to confirm.",
  created: "Your backup codes have been created",
  createdLead:
    "Print them or write them down now, and keep them in a safe place away from this device.",
  current: "Your current backup codes",
  left: "{{left}} of {{total}} left",
  since:
    "Created: {{at, datetime(year: numeric; month: long; day: numeric; hour: numeric; minute: numeric)}}",
  few: "You are running out of backup codes",
  fewLead: "Please create new backup codes.",
  blocked: "Backup codes are suspended for signing in",
  blockedLead:
    "Wrong codes were entered too often. Create new backup codes to be able to use them again.",
  unseen: "Your current backup codes cannot be shown",
  show: "Show the current backup codes",
  showLead:
    "Please enter your member menu password to confirm. You are also told by e-mail that they were shown.",
  showSubmit: "Show",
  shown: "Your current backup codes",
  password: "Member menu password",
  renew: "Create new backup codes",
  renewNote:
    "Note: once you create new backup codes, the current ones stop working.",
  renewTitle: "Create new backup codes",
  renewWarning:
    "Once you create new backup codes, the current ones stop working.",
  renewLead:
    "That includes the codes on paper and in saved PDFs. To go on, enter your member menu password and press “Create”.",
  renewSubmit: "Create",
  list: "List of backup codes",
  used: "used",
  usedAt:
    "used ({{at, datetime(month: numeric; day: numeric; hour: numeric; minute: numeric)}})",
  hides:
    "To keep them safe, the codes disappear after 5 minutes and when you leave this page.",
  hide: "Hide the codes",
  hidden: "The codes are hidden.",
  print: "Print the backup codes",
  printed: "Sent to the printer.",
  savePdf: "Save as PDF",
  pdfName: "Backup codes",
  pdfSaved: "The PDF was saved: {{path}}",
  keep: "Whoever has the paper or the PDF can use the codes. The PDF is not encrypted.",
  keepTitle: "Save them in the Nidan authenticator as well",
  keepLead:
    "The codes that have not been used can be saved, encrypted, with the entry of this member ID among the verification codes of this Nidan.",
  keepWarning:
    "The codes and the authenticator app are then on one computer. Whoever can use it has both, and if you lose it you lose both: please keep a printed copy somewhere else.",
  keepReplaces: "The backup codes saved there are replaced by these.",
  keepSubmit: "Save in the authenticator",
  keepNoEntry:
    "There is no entry of member ID {{memberId}} among the verification codes. Issue a QR code under “Two-step verification” and add it to the authenticator of this device; then the codes can be saved.",
  keepToTwoStep: "To two-step verification",
  kept: "Codes saved: {{count}}. You find them among the verification codes, in the menu of this entry.",
  paper: "Member menu backup codes",
  paperMember: "Member ID",
  paperSince: "Created",
  paperDate: "{{at, datetime(year: numeric; month: long; day: numeric)}}",
};
