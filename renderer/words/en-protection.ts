import type {
  jaKeyRefusals,
  jaPassphraseFaults,
  jaRecoveryKeyNotKept,
  jaProtection,
} from "./ja-protection";

/** The words for what opens the vault, and for locking it, in English. */
export const enProtection: typeof jaProtection = {
  lockedTitle: "Locked",
  lockedLead: "Unlock Nidan to see your codes.",
  lockedByKeychain:
    "Your keychain cannot be used. Open your entries with your passphrase or your recovery key.",
  lockedElsewhere:
    "The key of these entries is not in this computer's keychain. Your recovery key or your passphrase opens them.",
  passphrase: "Passphrase",
  currentPassphrase: "Current passphrase",
  newPassphrase: "New passphrase",
  newPassphraseHint:
    "At least 15 characters. A few words in a row are easy to remember and hard to guess.",
  repeat: "New passphrase, once more",
  differs: "The two passphrases differ.",
  recoveryKey: "Recovery key",
  recoveryKeyHint:
    "27 characters. Upper or lower case, with or without dashes.",
  show: "Show what is typed",
  useRecoveryKey: "Use the recovery key",
  usePassphrase: "Use the passphrase",
  unlock: "Unlock",
  open: "Open",
  touchId: "Unlock with Touch ID",
  touchIdReason: "show your codes",
  wait_one: "Please wait {{count}} second",
  wait_other: "Please wait {{count}} seconds",
  section: "Lock and protection",
  lead: "These open your entries. With a passphrase, Nidan can be locked.",
  isSet: "Set",
  isNotSet: "Not set",
  set: "Set up",
  change: "Change",
  remove: "Remove",
  make: "Create",
  remake: "Replace",
  discard: "Revoke",
  keychainOpens: "Open with this computer's keychain when Nidan starts",
  keychainOpensHint:
    "When this is off, Nidan asks for the passphrase at every start.",
  lockNow: "Lock now",
  lockNowHint: "Ctrl+L (⌘L on a Mac) locks as well.",
  lockAfter: "Lock when nothing is done for",
  lockAfterHint: "Nidan locks by itself only when a passphrase is set.",
  minutes_one: "{{count}} minute",
  minutes_other: "{{count}} minutes",
  never: "Never lock",
  lockWithScreen: "Lock when the screen is locked",
  lockOnSleep: "Lock when the computer sleeps",
  lockOnClose: "Lock when the window is closed",
  setTitle: "Set up a passphrase",
  changeTitle: "Change the passphrase",
  removeTitle: "Remove the passphrase",
  removeLead:
    "Without a passphrase, this computer's keychain alone opens your entries.",
  alwaysAskTitle: "Ask at every start",
  alwaysAskLead:
    "The key is removed from this computer's keychain. If you forget the passphrase, only a recovery key opens your entries.",
  keychainTitle: "Open with the keychain",
  keychainLead: "A key is put into this computer's keychain.",
  makeTitle: "Create a recovery key",
  makeLead:
    "A recovery key opens your entries when you forgot the passphrase or moved to another computer. A new one replaces any other.",
  discardTitle: "Revoke the recovery key",
  discardLead:
    "The recovery key that was created will not open what is saved from now on.",
  forgotten:
    "If you forget the passphrase, nobody can get your entries back. Create a recovery key as well.",
  formerCopies:
    "Former copies and backups open with what opened them when they were saved.",
  kitTitle: "Recovery key",
  kitLead:
    "Once this is closed, it cannot be shown again. Print it or write it down, and keep it in a safe place.",
  kitEnd: "The last 3 characters, from your copy",
  kitEndHint:
    "This recovery key works once they were checked. Until then, the former one does.",
  kitEndHintFirst: "This recovery key works once they were checked.",
  print: "Print",
  savePdf: "Save as PDF",
  pdfName: "Nidan recovery key",
  printed: "Printed.",
  pdfSaved: "The PDF was saved. ({{path}})",
  kept: "Use this recovery key",
  paperTitle: "Nidan recovery kit",
  paperLead:
    "This recovery key opens your entries in Nidan. Keep it where nobody else sees it.",
  paperMade: "Created on",
  paperDate: "{{at, datetime(year: numeric; month: long; day: numeric)}}",
  paperFile: "File",
  paperHow:
    "How to use it: install Nidan on the new computer, put your file (vault.nidan) or a backup of it in the same place, and start Nidan. Choose “Use the recovery key” and type the key above.",
  changed: "The change was saved.",
  working: "Checking…",
  noKeychainTitle: "Begin without a keychain",
  noKeychainLead:
    "With a passphrase, Nidan works without the system's keychain. It is asked for at every start.",
  begin: "Set a passphrase and begin",
  copyLocked:
    "This copy is locked. To look into it, type the passphrase or the recovery key of the time it was saved.",
  reveal: "Your passphrase is needed to show this.",
};

/** Why a passphrase or a recovery key was not taken. */
export const enKeyRefusals: typeof jaKeyRefusals = {
  wrong: "That does not open it. Please check it and try again.",
  "too-soon": "Too many tries in a row. Please wait a little and try again.",
  "not-a-recovery-key":
    "This is not a recovery key. Type the 27 characters of your recovery kit.",
  mistyped:
    "There is a typing error in the recovery key. Please compare it with your recovery kit.",
  "no-such-way": "This copy cannot be opened in this way.",
  "not-derived":
    "This computer has too little free memory to check it. Close other apps and try again.",
  "proof-needed": "Please type your passphrase.",
};

/** Why a new recovery key is none yet. */
export const enRecoveryKeyNotKept: typeof jaRecoveryKeyNotKept = {
  "not-written-down":
    "These are not the last 3 characters of the recovery key. Please compare them with your copy.",
  "not-revealed":
    "Nidan was locked meanwhile, so this recovery key will not work. Please create another one.",
};

/** What is wrong with a new passphrase. */
export const enPassphraseFaults: typeof jaPassphraseFaults = {
  "too-short": "The passphrase is too short. Use at least 15 characters.",
  "too-long": "The passphrase is too long. Use at most 256 characters.",
  common: "Many people use this password. Please choose another one.",
  predictable: "This is easy to guess. Please choose another one.",
};
