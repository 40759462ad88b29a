import type { jaSecondStep } from "./ja-second-step";

/** The second step, wherever it is asked for, in the manual's words. */
export const enSecondStep: typeof jaSecondStep = {
  title: {
    "sign-in": "Enter the code / register the device",
    reauthenticate: "Please confirm that it is you",
    bind: "Enter the code / register the device",
  },
  reauthenticate: "Please confirm that it is you",
  reauthenticateLead:
    "This is an important setting: please enter your password once more. You will not be asked again for 20 minutes.",
  reauthenticateSubmit: "Confirm",
  by: "Method: {{method}}",
  code: "Verification code",
  codeLead: {
    totp: "Enter the verification code that your authenticator app shows.",
    sent: "Enter the verification code that you received.",
    backup:
      "Enter one of your backup codes. Hyphens, spaces and upper or lower case do not matter.",
  },
  backupCode: "Backup code",
  usedBackup: "This backup code was already used. Please enter another one.",
  submit: "Sign in (verify)",
  tries: "Tries left: {{count}}",
  trust: "Register this device as trusted",
  trustLead:
    "On a trusted device no verification code is needed for a while. What the manual calls a browser is “this device” in Nidan: the Nidan on this computer.",
  name: "Name",
  nameHint: "Up to 50 characters, a name you will recognise",
  other: "Another method",
  none: "There is no method that can be used for this.",
  phone: "Phone number",
  sms: "Get a code by SMS",
  smsLead: "A verification code is sent by SMS to the number you choose.",
  smsSent: "An SMS was sent to {{masked}}.",
  voice: "Get a code by voice call",
  voiceLead:
    "An automatic call goes to the number you choose and says the verification code.",
  voiceSent: "{{masked}} is being called.",
  validUntil:
    "The code is valid until {{until, datetime(hour: numeric; minute: numeric)}}.",
  smsAgain: "Get another SMS",
  voiceAgain: "Get another call",
  email: "Get a sign-in URL by e-mail",
  emailAgain: "Get another URL",
  emailLead:
    "The URL of a sign-in page of your own is sent to your registered e-mail address ({{masked}}).",
  emailSent:
    "The URL was sent to {{masked}}. Open the URL in the mail to verify.",
  emailRules: {
    expiry:
      "The URL is valid for 30 minutes (until {{until, datetime(hour: numeric; minute: numeric)}}).",
    newest: "If you received several mails, only the newest URL works.",
    password:
      "In some cases you are asked for your member ID and password as well.",
    restart: "If something goes wrong, please start again from the beginning.",
  },
  paste: "If the URL does not open, paste it here",
  pasteSubmit: "Verify with the URL",
  linkTitle: "Verification with a sign-in URL",
  linkLead:
    "The URL from a mail was opened. Press the button only if it was you who asked for it.",
  linkSubmit: "Sign in (verify)",
  doneTitle: "Verification complete",
  doneLead: "You are verified.",
  doneTrust:
    "To register this device as trusted, enter a name for it and register it.",
  doneTrustSubmit: "Register as a trusted device",
  doneTrusted: "This device is registered as trusted.",
  doneNotTrusted:
    "This device could not be registered as trusted: its key could not be kept in the keychain.",
  toMenu: "To the member menu",
  backupLeft: "Backup codes left: {{count}}",
};
