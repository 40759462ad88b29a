import type { jaTwoStep } from "./ja-two-step";

/** Two-step verification: its settings and methods. */
export const enTwoStep: typeof jaTwoStep = {
  title: "Two-step verification",
  lead: {
    off: "A verification code asked for in addition to the password when you sign in keeps other people out of your member menu. We recommend it.",
    pending: "One step is left until it is on. Choose a method.",
    on: "Two-step verification is on. Signing in takes both your password and a verification code.",
  },
  settings: {
    title: "Two-step verification settings",
    enabled: "Two-step verification",
    on: "On",
    off: "Off",
    trustDays: "Trust period of browsers",
    trustDaysHint:
      "For how many days (1 to 30) no verification code is needed on a device that you registered as trusted. What the manual calls a browser is “this device” in Nidan: the Nidan on this computer.",
    days_one: "{{count}} day",
    days_other: "{{count}} days",
    loginNotices: "Mail when you sign in",
    loginNoticesHint:
      "A mail at every sign-in, with the time, the method and the device. Mails about changed settings are sent in any case.",
    receive: "Receive",
    receiveNot: "Do not receive",
    submit: "Change settings",
    changePassword: "Change the password",
  },
  confirm: {
    title: "Please confirm",
    lead: "These are the settings. Nothing has been changed yet.",
    turnsOn:
      "With the button below you go on to choose a method. Two-step verification is on once a method has been verified for the first time.",
    trust:
      "A shorter period applies at once to devices that are trusted already. A longer one does not change theirs.",
    voidTitle: "When it is off, these stop working",
    voidDevices: "All trusted devices",
    voidBackup: "Backup codes, printed ones included",
    voidTotp: "The registration of your authenticator app (TOTP)",
    voidLinks: "Sign-in URLs that you received by e-mail",
    voidAfter:
      "From then on your password alone is enough to sign in. To turn it on again you choose a method anew.",
    giveUp: "The two-step verification that is being set up is cancelled.",
    submit: "Apply these settings",
    saved: "The two-step verification settings were changed.",
    turnedOff: "Two-step verification was turned off.",
  },
  methods: {
    title: "Choose a method",
    lead: {
      pending:
        "Verify with any one method to turn two-step verification on. If that does not happen by {{until, datetime(month: numeric; day: numeric; hour: numeric; minute: numeric)}}, it stays off. Until then your password alone is enough to sign in.",
      on: "There are four methods. With more than one, you are safe when one of them cannot be used.",
    },
    about: {
      totp: "Enter the verification code that an app shows. We recommend this method.",
      email:
        "Verify with the URL of a sign-in page sent to your registered e-mail address.",
      sms: "Enter the verification code that comes by SMS.",
      voice: "Enter the verification code that an automatic call says.",
    },
    state: {
      registered: "Registered",
      issued: "QR code issued",
      unverified: "Not verified",
      none: "Not registered",
      stopped: "Stopped",
    },
    toMethods: "Back to the methods",
    givenUp:
      "No method was verified in time, so two-step verification stayed off. Please turn it on again.",
    stopped:
      "After too many wrong entries this method is stopped. It works again once you register it anew.",
    stoppedHow: {
      totp: "Issue a new QR code and verify with it.",
      email:
        "Register your e-mail address anew in “Your registration”. Until then please use another method.",
      sms: "Remove the number that is stopped and register it again.",
      voice: "Remove the number that is stopped and register it again.",
    },
  },
  totp: {
    need: "You need a device with a TOTP authenticator app that generates the one-time passwords of the member menu. You verify by entering the verification code that the app shows.",
    appsTitle: "Apps that you can use",
    appsOwn: "“Codes” in Nidan (tested)",
    apps: "Examples of apps for the standard settings: Google Authenticator, Microsoft Authenticator, Aegis Authenticator, FreeOTP, 1Password, Bitwarden",
    appsWhy:
      "The codes use the standard settings of RFC 6238 (SHA-1, 6 digits, 30 seconds), so common authenticator apps can be used.",
    since:
      "Registered on {{at, datetime(year: numeric; month: long; day: numeric; hour: numeric; minute: numeric)}}.",
    replaceNote:
      "When you issue a new QR code, your present app keeps working until you have verified with a code of the new one.",
    issue: "Issue a QR code",
    issueAgain: "Issue another QR code",
    waits:
      "A QR code that was issued waits for its verification code. It cannot be shown again. If you have not scanned it, issue another one; the one before stops working.",
    expired:
      "The QR code has expired, or a newer one was issued. Please issue another one.",
    qrTitle: "QR code for your authenticator app (TOTP)",
    qrAlt:
      "The QR code to scan with your authenticator app. If you cannot scan it, enter the key below.",
    steps: {
      open: "Start the app and tap “+”.",
      scan: "Tap “Scan a QR code” and scan this QR code.",
      next: "When it is scanned, go on to enter the code.",
    },
    secretNote:
      "Keep the QR code and the key as secret as your password. They disappear when you leave this page, and are never shown again once you have verified.",
    key: "If you cannot scan the QR code, enter this key",
    keyHint:
      "Account: {{account}}. Type: time-based (30 seconds, 6 digits, SHA-1)",
    copy: "Copy the key",
    copied: "Copied. When you are done, please copy something else.",
    copyFailed: "It could not be copied. Please select the key and copy it.",
    next: "Go on to enter the code",
    backToQr: "Back to the QR code",
    here: "To use this device",
    addHere: "Add to the authenticator on this device",
    scanHere: "Scan the screen",
    scanHereHint:
      "Nidan’s authenticator can also scan the QR code on this page.",
    stepsHead: "How to scan it",
  },
  addHere: {
    title: "Add to the authenticator on this device",
    warningTitle: "Both steps come together on one device",
    warning:
      "If you enter the password on the same device that shows the verification codes, you lose both at once when this device is stolen or taken over.",
    adviceTitle: "We recommend",
    advice: {
      phone:
        "If you can, scan the QR code with an authenticator app on another device, such as your phone. You can also add it to both.",
      lock: "Use the screen lock of this device, and lock it when you leave.",
      backup:
        "Create backup codes and keep the printed sheet in another safe place.",
    },
    submit: "Add it nevertheless",
    done: "It was added to the authenticator on this device.",
    known: "The authenticator on this device has it already.",
    where:
      "Open “Codes” at the left edge of the window: the verification code is shown there under the name of the member menu. Then go on to enter the code.",
    old: "The registration of a QR code issued earlier is still in your list of codes. Once you have verified with the new code, remove the old one.",
    close: "Close",
    unusable:
      "It could not be added to the authenticator. Please add it by entering the key.",
  },
  resync: {
    title: "When the codes do not fit",
    lead: "First let the device with the authenticator app set its date and time by itself. If the codes still do not fit, enter two of them that were shown one after the other, and the difference of the clocks is made up for.",
    open: "Adjust for the clock",
    first: "Verification code (the first)",
    second: "The verification code shown next (the second)",
    submit: "Adjust",
    none: "The clocks do not differ.",
    done: "A difference of about {{seconds}} seconds was made up for.",
    wrong:
      "The two codes are not right, or did not follow each other. Enter two in the order in which they were shown.",
  },
  remove: {
    totp: "Remove the authenticator app",
    totpTitle: "Remove the authenticator app?",
    totpLead:
      "The codes of the app will no longer let you sign in. The other methods stay as they are.",
    totpDone: "The authenticator app (TOTP) was removed.",
    phone: "Remove",
    phoneName: "Remove {{masked}}",
    phoneTitle: "Remove the phone number {{masked}}?",
    phoneLead: "This number will no longer receive verification codes.",
    phoneDone: "The phone number was removed.",
    submit: "Remove",
    last: "It cannot be removed: no method would be left. Please register another method first.",
  },
  email: {
    registered: "Registered e-mail address",
    next: "New e-mail address, not confirmed yet",
    weak: "Mails can be read by other people. Please use an authenticator app (TOTP) as well.",
    loop: "With an address whose mails you can only read after signing in to the member menu, you would lock yourself out.",
    go: "Go on to verify by e-mail",
    change: "You can change the address in “Your registration”.",
    toProfile: "Your registration",
    isOn: "You can sign in with a sign-in URL that you receive by e-mail.",
  },
  phones: {
    title: "Phone numbers",
    lead: "The same numbers serve SMS and voice calls, up to five. Only numbers verified by a code can be used to sign in.",
    none: "There are no phone numbers yet.",
    verified: "Verified",
    unverified: "Not verified",
    unverifiedNote: "A number that is not verified within an hour is dropped.",
    risk: "A phone number can be taken over by somebody else. Please use an authenticator app (TOTP) as well.",
    number: "Phone number",
    numberHint: "Example: 090-1234-5678. A mobile or landline number in Japan.",
    add: "Add the number",
    addTitle: "Add a phone number",
    added: "{{masked}} was added. Now verify it with a code.",
    verify: {
      sms: "Go on to verify by SMS",
      voice: "Go on to verify by voice call",
    },
    allVerified:
      "All your phone numbers are verified. You can choose them when you sign in.",
  },
  binding: {
    again:
      "That verification was over, so a new one was begun. Please try again with a new verification code.",
    bound: "{{method}}: registered.",
    back: "Back",
  },
  done: {
    title: "Verification complete",
    turnedOn: "Two-step verification is on.",
    trusted: "This device is registered as trusted.",
    others:
      "For your safety, the member menu was signed out everywhere but on this device.",
    toMethods: "Register another method",
    backupTitle: "We strongly recommend backup codes",
    backup:
      "They stand in when the device you use for two-step verification cannot be used.",
    toBackup: "Create backup codes",
  },
  attempt: {
    title: "Try it before you need it",
    lead: "Try whether your password and this method really work. You stay signed in.",
    submit: "Try this method",
    done: "The trial verification was successful",
    other:
      "You verified by another method ({{method}}), so this method was not tried.",
  },
};
