import type { jaGuide } from "./ja-guide";

/** The manual inside the app: its steps and its words, as far as they are about what the member does here. */
export const enGuide: typeof jaGuide = {
  title: "Guide",
  lead: "How to set up two-step verification for the member menu.",
  search: "Search the guide",
  searchHint: "e.g. QR code, trusted, print",
  none: "Nothing matches “{{query}}”.",
  picture: "What it looks like: {{step}}",
  go: "Open this page",
  sections: {
    what: "What two-step verification is",
    turnOn: "Set up two-step verification",
    totp: "Verify with an authenticator app (TOTP)",
    email: "Verify by e-mail",
    sms: "Verify by SMS (text message)",
    voice: "Verify by voice call",
    trust: "Register this device as trusted",
    change: "Change the settings",
    backup: "Create backup codes",
    renew: "Create new backup codes",
    trouble: "When you cannot verify",
  },
  leads: {
    what: "When you sign in to the member menu, a verification code is asked for as well as your password. This keeps other people from using your member menu. We recommend it.",
    turnOn:
      "You can choose among four methods: authenticator app (TOTP), e-mail, SMS (text message) and voice call.",
    totp: "You need a device with a TOTP app that makes one-time passwords. The codes half of Nidan is one.",
    email:
      "The URL of a sign-in page of your own is sent to your registered e-mail address.",
    sms: "A verification code is sent by SMS to the number you choose.",
    voice:
      "An automatic call goes to the number you choose and says the verification code.",
    trust:
      "On a registered device no verification code is needed for the trust period. The password always is. What the manual calls a browser is “this device” in Nidan.",
    change:
      "You can turn it on or off, and change the trust period and the sign-in notices.",
    backup:
      "They stand in when the device you use for two-step verification cannot be used. We strongly recommend them.",
    renew: "Once new backup codes are created, the current ones stop working.",
    trouble: "Please try these, one after the other.",
  },
  steps: {
    signIn:
      "Sign in to the member menu with your member ID and your member menu password.",
    menu: "In the menu at the left, under “View and change your registration”, click “Two-step verification”.",
    settings:
      "Change two-step verification to “On”, set the trust period and the sign-in notices, and click “Change settings”.",
    confirm:
      "A confirmation page is shown. Click “Apply these settings” there.",
    methods: "Choose a method.",
    issueQr: "Click “Issue a QR code”.",
    showQr:
      "The QR code for your authenticator app is shown. In the app, choose “+”, then scan the QR code.",
    toCode: "Click “Go on to enter the code”.",
    enterCode:
      "Enter the code that the app shows and click “Sign in (verify)”.",
    requestLink: "Click “Get a sign-in URL by e-mail”.",
    openLink:
      "Open the URL in the mail. It is valid for 30 minutes, and only the newest one works.",
    completed: "You are verified. Click “To the member menu”.",
    requestSms: "Choose a phone number and click “Get a code by SMS”.",
    enterSms: "Enter the code you received and click “Sign in (verify)”.",
    requestVoice: "Choose a phone number and click “Get a code by voice call”.",
    enterVoice: "Enter the code you heard and click “Sign in (verify)”.",
    tick: "Where you enter the code, tick “Register this device as trusted” and give it a name.",
    tickAfterLink:
      "After verifying by e-mail, enter a name on the next page and click “Register as a trusted device”.",
    revoke:
      "Registered devices are listed under “Trusted devices”, where you can remove them at any time.",
    changeSettings:
      "Change the settings on the page “Two-step verification”, click “Change settings”, then “Apply these settings” on the confirmation page.",
    createCodes: "Click “Create backup codes”.",
    showCodes:
      "Click “Show the current backup codes” and the backup codes are shown.",
    printCodes:
      "Click “Print the backup codes” and keep the sheet in a safe place.",
    renewCodes:
      "Click “Create new backup codes”, then “Create” on the confirmation page.",
    otherMethod:
      "On the sign-in page, choose another method or a backup code under “Another method”.",
    clock:
      "If the codes of your authenticator app do not fit, check that its device has the right time.",
    restart: "If something goes wrong, please start again from the beginning.",
  },
};
