import type { Words } from "./ja";

/** The words for adding entries, in English. */
export const enEnrol: Words["enrol"] = {
  scanTitle: "Scan the screen",
  pasteTitle: "Add by pasting a URI",
  typedTitle: "Add by hand",
  scanning: "Looking for QR codes on all your screens…",
  resultCount_one: "{{count}} item found.",
  resultCount_other: "{{count}} items found.",
  nothingTitle: "No QR code found",
  nothingLead_one: "{{count}} screen was checked. You can try this:",
  nothingLead_other: "{{count}} screens were checked. You can try this:",
  tipFront:
    "Bring the window with the QR code to the front, so that all of it can be seen.",
  tipBigger: "Zoom in on the page to make the QR code bigger.",
  tipOther:
    "If that does not help, use the “setup key” that the website shows as text and type it by hand.",
  rescan: "Scan again",
  usePaste: "Paste a URI",
  useTyped: "Type it by hand",
  add: "Add",
  addAll_one: "Add {{count}} entry",
  addAll_other: "Add all {{count}} entries",
  addName: "Add {{name}}",
  added: "Added",
  known: "Already added",
  knownHint: "The same entry is already in your list.",
  weak: "The website issued a short secret, which is easier to guess. It will work as usual.",
  addedOne: "“{{name}}” was added.",
  addedMany_one: "{{count}} entry was added.",
  addedMany_other: "{{count}} entries were added.",
  totp: "{{digits}}-digit code, changes every {{seconds}} seconds",
  hotp: "{{digits}}-digit code, changes with each use (next counter {{counter}})",
  refusedTitle: "Two-step verification, but it cannot be added",
  refusedReason: "{{field}}: {{problem}}",
  pasteLabel: "URI starting with otpauth://",
  pasteHint: "Paste one per line if you have several.",
  pasteSubmit: "Read",
  pasteNothing:
    "No URI could be read. Paste the text that starts with otpauth://.",
  issuerHint: "For example: Example Hosting",
  accountHint: "For example: taro@example.jp",
  secretHint: "The website calls it “setup key” or “secret”",
  showSecret: "Show the secret",
  typeLabel: "Type",
  typeTotp: "Time-based",
  typeHotp: "Counter-based",
  advanced: "Advanced",
  advancedHint: "Change these only if the website tells you to.",
  typedSubmit: "Check",
  typedCheck: "Add this entry?",
  edit: "Back to editing",
  openSettings: "Open screen recording settings",
  problemTitle: "The screen could not be read",
  capture: {
    permission:
      "Your system does not allow Nidan to look at the screen. Allow Nidan under “Screen Recording” in “Privacy & Security”, then restart Nidan.",
    "no-display":
      "There is no screen to look at. Check that a screen is connected.",
    cancelled:
      "Sharing the screen was cancelled. Scan again and choose the screen with the QR code when you are asked.",
    failed:
      "Your system did not hand over a picture of the screen. Try again, or add the entry another way.",
  },
  other: {
    "web-link": "Link to a website",
    wifi: "Wi-Fi settings",
    "google-migration": "Export from Google Authenticator",
    text: "Text",
  },
  otherHint: {
    "web-link":
      "Not a two-step verification code, so it is not added. The link was not opened.",
    wifi: "Not a two-step verification code, so it is not added.",
    "google-migration":
      "This format is not supported yet. Please add the entries from the QR codes of the websites.",
    text: "Not a two-step verification code, so it is not added.",
  },
  field: {
    uri: "URI",
    type: "Type",
    secret: "Secret",
    issuer: "Service",
    account: "Account",
    algorithm: "Algorithm",
    digits: "Digits",
    period: "Period (seconds)",
    counter: "Counter",
  },
  problem: {
    missing: "This is missing.",
    malformed: "This is not written correctly.",
    "too-short": "This is too short to be safe.",
    "too-long": "This is too long.",
    "out-of-range": "This is outside the possible range.",
    "not-supported": "This value is not supported.",
    "unsafe-characters":
      "This contains characters, such as control characters, that can disguise text.",
  },
};
