import { enAccountErrors } from "./en-account-errors";
import { enBackupProblems, enBackups, enCopyProblems } from "./en-backups";
import { enEnrol } from "./en-enrol";
import { enCamera } from "./en-camera";
import { enFiles } from "./en-files";
import { enHelp } from "./en-help";
import { enPrivacy } from "./en-privacy";
import {
  enKeyRefusals,
  enPassphraseFaults,
  enRecoveryKeyNotKept,
  enProtection,
} from "./en-protection";
import { enRecoveryCodes, enRecoveryCodesProblems } from "./en-recovery-codes";
import { enTrash } from "./en-trash";
import { enUpdates } from "./en-updates";
import type { Words } from "./ja";

/** Every sentence that a member can read, in English. */
export const en: Words = {
  common: {
    close: "Close",
    retry: "Try again",
    undo: "Undo",
    discardLead: "What you typed will be lost.",
    keepEditing: "Keep editing",
    discard: "Discard and close",
  },
  halves: {
    label: "Switch between screens",
    codes: "Codes",
    console: "Member menu",
    settings: "Settings",
  },
  connect: {
    title: "Nidan could not start",
    refused:
      "The app did not accept the connection from this window. Quit Nidan and start it again.",
    silent:
      "The app does not answer. Quit Nidan and start it again. If this keeps happening, try installing it again.",
    broken:
      "Something went wrong while drawing this window. Your entries are not affected. Please restart Nidan.",
  },
  codes: {
    title: "Codes",
    list: "Your verification codes",
    search: "Search by service or account",
    noMatch: "Nothing matches “{{query}}”.",
    clearSearch: "Clear search",
    scan: "Scan the screen",
    add: "Other ways to add",
    addFiles: "Picture or PDF file",
    addCamera: "Camera",
    addPaste: "Paste an otpauth:// URI",
    addTyped: "Type it by hand",
    next: "Next",
    spoken: ", code {{code}}, press to copy.",
    spokenHidden: ", code hidden, press to copy.",
    spokenNext: " Next code {{code}}.",
    stale: "Updating",
    copied: "Copied",
    copiedName: "The code for {{name}} was copied.",
    nextCopiedName: "The next code for {{name}} was copied.",
    advance: "Show next code",
    advanceName: "Show the next code for {{name}}",
    counted: "Counter-based",
    advanced: "The new code for {{name}} is {{code}}.",
    menu: "Menu for {{name}}",
    copyNext: "Copy the next code",
    remove: "Delete",
    removed: "“{{name}}” was deleted.",
    restored: "“{{name}}” is back.",
    unnamed: "Unnamed entry",
    failed: "The codes could not be read",
    emptyTitle: "Add your first account",
    emptyLead:
      "Keep the QR code of a website’s two-step verification settings in view and press the button. Nidan finds it on any of your monitors.",
    emptyStep1: "Show the QR code on the website",
    emptyStep2: "Press “Scan the screen”",
    emptyStep3: "Check what was found and add it",
    emptyOther: "No QR code?",
    emptyPrivate:
      "Secrets are kept encrypted on this computer only. Nothing is sent anywhere.",
  },
  enrol: enEnrol,
  camera: enCamera,
  files: enFiles,
  recoveryCodes: enRecoveryCodes,
  help: enHelp,
  privacy: enPrivacy,
  protection: enProtection,
  trash: enTrash,
  backups: enBackups,
  updates: enUpdates,
  unlock: {
    waitingTitle: "Waiting for your keychain",
    waitingLead:
      "If your system is asking for the keychain password, enter it there. The question may be hidden behind another window.",
    keychainTitle: {
      absent: "No keychain found",
      locked: "Your keychain is locked",
      denied: "Access to the keychain was denied",
      "no-answer": "The keychain does not answer",
      failed: "The keychain reported an error",
    },
    keychain: {
      absent:
        "Nidan leaves the key that protects your entries with the keychain of your system. This computer has no keychain that can be used.",
      locked:
        "The keychain of your system has to be unlocked to get the key that protects your entries.",
      denied:
        "When your system asked, Nidan was not allowed to use the keychain.",
      "no-answer":
        "A question from your system may be hidden behind another window.",
      failed:
        "The keychain of your system could not read or write the key. Restarting the computer may help.",
    },
    nothingStored:
      "Nothing was stored, because there is no safe place for the key. If you already have entries, they were not changed.",
    whatToDo: "What to do",
    help: {
      linux:
        "gnome-keyring (GNOME and others) and KWallet (KDE) both work. On Debian and Ubuntu, install gnome-keyring with this command, then log out and in again.",
      mac: "Open “Keychain Access”, unlock the “login” keychain, and choose “Allow” when you are asked.",
      windows:
        "Check that “Credential Manager” opens, then sign in to Windows again.",
    },
    helpUnlock: {
      linux:
        "Unlock the keychain (“Passwords and Keys” or KWallet) with the password you use to log in.",
      mac: "When you are asked, enter the login password of your Mac and choose “Allow”.",
      windows: "Sign in to Windows again, then try once more.",
    },
    fileTitle: {
      damaged: "The vault file is damaged",
      "newer-format": "The vault file is from a newer version",
      "key-missing": "The key to the vault file is missing",
      "not-readable": "The vault file cannot be read",
      gone: "The vault file is gone",
    },
    file: {
      damaged:
        "The file was cut short or altered. If you have a backup, put it back in the same place and try again.",
      "newer-format":
        "This file was saved by a newer Nidan. Update Nidan, then open it again.",
      "key-missing":
        "The keychain of your system does not hold the key to this file. A file copied from another computer cannot be opened here; use it where it was made.",
      "not-readable":
        "The file’s permissions or the disk are in the way. Make the file readable, then try again.",
      gone: "There was a vault file in this place, and there is none now. It may have been moved or deleted. Put it back, then try again.",
    },
    untouched: "The file was left as it is. Nidan will not overwrite it.",
    path: "Location of the file",
    command: "Command",
    stillClosed: "Nothing has changed yet.",
  },
  settings: {
    title: "Settings",
    language: "Language",
    languageSystem: "System",
    scheme: "Appearance",
    schemeAuto: "System",
    schemeLight: "Light",
    schemeDark: "Dark",
    about: "About Nidan",
    version: "Version {{version}}",
    aboutLead: "Nidan (二段, “two steps”) keeps your verification codes safe.",
  },
  error: {
    ...enAccountErrors,
    VAULT_NOT_OPEN: "The vault is not open.",
    KEYCHAIN_UNAVAILABLE: {
      absent: "No keychain was found, so the change was not saved.",
      locked:
        "The keychain is locked, so the change was not saved. Unlock it and try again.",
      denied: "Access to the keychain was denied, so the change was not saved.",
      "no-answer": "The keychain does not answer, so the change was not saved.",
      failed: "The keychain reported an error, so the change was not saved.",
    },
    SAVE_FAILED: {
      "read-only":
        "The folder is read-only, so the change could not be saved. Everything is as it was. ({{path}})",
      "disk-full":
        "The disk is full, so the change could not be saved. Free some space and try again. Everything is as it was.",
      denied:
        "Nidan may not write to the folder, so the change could not be saved. Everything is as it was. ({{path}})",
      "in-use":
        "Another Nidan is saving, so the change could not be saved. Please try again in a moment. Everything is as it was.",
      "not-ours":
        "The vault file is not the one that was opened any more, so it was not written over and the change was not saved. Please restart Nidan. ({{path}})",
      failed:
        "The change could not be saved. Everything is as it was. ({{path}})",
    },
    SETTINGS_NOT_SAVED:
      "The settings could not be saved. They will be back to the old ones at the next start.",
    ENTRY_NOT_FOUND: "This entry was already deleted.",
    CLIPBOARD_FAILED: "The code could not be copied. Please try again.",
    RECOVERY_CODES_REFUSED: enRecoveryCodesProblems,
    BACKUP_FAILED: enBackupProblems,
    KEY_REFUSED: enKeyRefusals,
    RECOVERY_KEY_NOT_KEPT: enRecoveryKeyNotKept,
    PASSPHRASE_REFUSED: enPassphraseFaults,
    LAST_WAY:
      "Nothing could open your entries then, so nothing was changed. Set a passphrase first.",
    COPY_UNUSABLE: enCopyProblems,
    RECOVERY_CODE_NOT_FOUND:
      "This backup code was replaced or deleted in the meantime.",
    NOT_COUNTED: "This entry is not counter-based.",
    CANDIDATE_GONE:
      "What was read is no longer available. Please read it again.",
    ENTRY_REFUSED: "It cannot be added like this.",
    NOTHING_THERE:
      "There is no address and no picture of a QR code on the clipboard.",
    PRINT_FAILED: "It could not be printed. Check the printer and try again.",
    DIAGNOSTICS_FAILED:
      "The diagnostics could not be saved. Check that there is space and that you may write there, and try again.",
    PDF_FAILED:
      "The PDF could not be saved. Check that there is space and that you may write there, and try again.",
    CAPTURE_FAILED: "The screen could not be read.",
    DECODE_FAILED:
      "Something went wrong while reading the QR code. Please try again.",
    general: "Something went wrong and nothing was done. Please try again.",
  },
};
