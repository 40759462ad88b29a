import type { Words } from "./ja";

/** The words for adding entries, in English. */
export const enEnrol: Words["enrol"] = {
  scanTitle: "Scan the screen",
  filesTitle: "Add from picture files",
  cameraTitle: "Scan with the camera",
  linkTitle: "Add from a link",
  linkLead:
    "This is what the link holds. Make sure that you opened it on the website yourself before you add it.",
  waits: {
    closed: "A link has arrived. It is shown as soon as your entries are open.",
    link: "A link has arrived. Close this dialog to see what it holds.",
    dropped: "Your files are kept. Close this dialog to have them read.",
  },
  pasteTitle: "Add by pasting a URI",
  typedTitle: "Add by hand",
  scanning: "Looking for QR codes on all your screens…",
  scanningAsked:
    "When your system asks, choose the whole screen with the QR code and share it.",
  resultCount_one: "{{count}} item found.",
  resultCount_other: "{{count}} items found.",
  nothingTitle: "No QR code found",
  nothingLead_one: "{{count}} screen was checked. You can try this:",
  nothingLead_other: "{{count}} screens were checked. You can try this:",
  unread:
    "Screen {{displays}} could not be read completely. Scan again, or move the QR code to another screen.",
  tipFront:
    "Bring the window with the QR code to the front, so that all of it can be seen.",
  tipBigger: "Zoom in on the page to make the QR code bigger.",
  tipBlack:
    "Windows of apps that forbid pictures of the screen cannot be seen by Nidan. Read such a QR code with the camera.",
  tipOther:
    "If that does not help, use the “setup key” that the website shows as text and type it by hand.",
  rescan: "Scan again",
  chooseScreen: "Choose a screen again",
  usePaste: "Paste a URI",
  useTyped: "Type it by hand",
  add: "Add",
  addAll_one: "Add {{count}} entry",
  addAll_other: "Add all {{count}} entries",
  addName: "Add {{name}}",
  added: "Added",
  replacedOne_one:
    "“{{name}}” was replaced. What it was before stays in the trash for 30 days.",
  replacedOne_other:
    "{{count}} entries of “{{name}}” were replaced. What they were before stays in the trash for 30 days.",
  editNames: "Change the names",
  useNames: "Use these names",
  cancelNames: "Keep the names",
  editName: "Change the names of {{name}}",
  otherSecret:
    "The same service and account is in your list with another secret. If you set it up anew on the website, replace it: what it was before stays in the trash for 30 days.",
  replace: "Replace",
  replaceName: "Replace {{name}}",
  keepBoth: "Keep both",
  keepBothName: "Keep both of {{name}}",
  openLink: "Open in the browser",
  trayFull: "At most 1,000 items are shown at once. The rest was not read.",
  place: {
    screen: "Found on the screen",
    screenOf: "Found on screen {{display}} of {{of}}",
    page: "{{name}}, page {{page}}",
    camera: "Read with the camera",
    clipboard: "Read from the clipboard",
    link: "Read from the link that was opened",
  },
  export: {
    title: "Export from Google Authenticator",
    progress: "Export from Google Authenticator: {{have}} of {{size}} read.",
    missing: "Not read yet: QR code {{parts}}",
  },
  watch: {
    start: "Watch until one appears",
    hint: "The screens are checked about every second until a QR code appears. Pictures are neither kept nor sent.",
    on: "Watching the screens. Show the QR code now.",
    stop: "Stop watching",
    over: "Nothing appeared for ten minutes, so watching has ended.",
    notHere:
      "On this desktop (Wayland) the system asks for permission before every look, so the screens cannot be watched.",
  },
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
  openScreenRecording: "Open screen recording settings",
  openDisplays: "Open display settings",
  notAsked:
    "If you were not asked, your desktop has no means of sharing a screen. Install “xdg-desktop-portal” and the part of it for your desktop (“xdg-desktop-portal-gnome” for GNOME).",
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
    duo: "Activation code for Duo Mobile",
    "microsoft-push": "Notification code for Microsoft Authenticator",
    okta: "Activation code for Okta Verify",
    text: "Text",
  },
  closedLink:
    "Not a two-step verification code, so it is not added. It is written in a way that can hide where it leads, so Nidan does not open it.",
  otherHint: {
    "web-link":
      "Not a two-step verification code, so it is not added. The link was not opened. Look closely where it leads before you open it.",
    wifi: "Not a two-step verification code, so it is not added.",
    "google-migration":
      "This part of an export is damaged. Please export once more in Google Authenticator.",
    duo: "Only Duo Mobile can use this code. Choose another method on the website, such as “authenticator app (TOTP)”.",
    "microsoft-push":
      "This code is for approving by notification. In Microsoft's settings choose “I want to use a different authenticator app” for one that works here.",
    okta: "Only Okta Verify can use this code. Choose “Google Authenticator” in Okta's settings for one that works here.",
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
