import type { jaFrame } from "./ja-frame";

/** What stands around every screen of the member menu. */
export const enFrame: typeof jaFrame = {
  title: "Member menu",
  opening: "Opening the member menu",
  memberId: "Member ID",
  menu: "Member menu items",
  group: "View and change your registration",
  more: "Support",
  pages: {
    home: "Home",
    "two-step": "Two-step verification",
    "backup-codes": "Backup codes",
    devices: "Trusted devices",
    activity: "Activity",
    profile: "Your registration",
    guide: "Guide",
    delivery: "Delivery settings",
  },
  signOut: "Sign out",
  signedOut: "You are signed out.",
  sessionOver: "Your session has ended. Please sign in again.",
  back: "Back",
  cancel: "Cancel",
  contact: "Contact support",
  contactLead: "If this does not help, please ask our support.",
  restart: "Start again",
  method: {
    totp: "Authenticator app (TOTP)",
    email: "E-mail",
    sms: "SMS (text message)",
    voice: "Voice call",
    backup: "Backup code",
  },
  recommend: {
    "turn-on": "We recommend two-step verification",
    "create-backup-codes": "We strongly recommend backup codes",
    "few-backup-codes": "You are running out of backup codes",
    "more-than-mail": "We recommend adding an authenticator app",
    "more-than-phone": "We recommend adding an authenticator app",
  },
  recommendLead: {
    "turn-on":
      "A verification code asked for when you sign in keeps other people out of your member menu.",
    "create-backup-codes":
      "They stand in when the device you use for two-step verification cannot be used.",
    "few-backup-codes":
      "Please create new backup codes. The current ones stop working then.",
    "more-than-mail":
      "In case somebody else reads your mail, use an authenticator app (TOTP) as well.",
    "more-than-phone":
      "A phone number can be taken over by somebody else. Use an authenticator app (TOTP) as well.",
  },
  recommendGo: {
    "turn-on": "Set up two-step verification",
    "create-backup-codes": "Create backup codes",
    "few-backup-codes": "Create new backup codes",
    "more-than-mail": "Add an authenticator app",
    "more-than-phone": "Add an authenticator app",
  },
  home: {
    title: "Member menu",
    twoStep: {
      off: "Two-step verification is off",
      pending: "Two-step verification is being set up",
      on: "Two-step verification is on",
    },
    twoStepLead: {
      off: "Your password alone is enough to sign in.",
      pending:
        "It comes on once a method has been verified. If that does not happen within an hour, it stays off.",
      on: "Signing in takes both your password and a verification code.",
    },
    settings: "Two-step verification settings",
    continue: "Choose a method",
    backupCodes: "Backup codes: {{left}} of {{total}} left",
    devices: "Trusted devices: {{count}}",
    last: "Recent activity",
    all: "See all",
  },
  delivery: {
    "invalid-number":
      "It could not be sent: there is no such number or address.",
    "not-reachable":
      "It cannot be received there. Please choose another method or number.",
    "opted-out":
      "Its owner refuses such messages. Please choose another method.",
    "rate-limited": "Sending is busy. Wait a little and try again.",
    "country-refused": "Messages to this country are not supported.",
    misconfigured:
      "It could not be sent because of the delivery settings. Please ask our support.",
    temporary: "The receiving side does not answer. It is being sent again.",
    timeout: "The receiving side does not answer. It is being sent again.",
    expired: "It could not be sent in time. Please request another one.",
  },
  notDelivered: "It could not be sent",
};
