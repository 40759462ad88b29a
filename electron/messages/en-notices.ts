import type { Words } from "./words";

/** The notices, in English. */
export const enNotices: Words["notices"] = {
  "signed-in": {
    title: "New sign-in",
    happened: "Someone signed in to the member menu with your member ID.",
    ifNotYou: "change-password",
  },
  "two-step-on": {
    title: "Two-step verification was turned on",
    happened:
      "Two-step verification is on. From the next time you sign in, it is needed beside your password.",
    ifNotYou: "change-password",
  },
  "two-step-off": {
    title: "Two-step verification was turned off",
    happened:
      "Two-step verification is off. Your trusted devices and backup codes are no longer valid either.",
    ifNotYou: "change-password",
  },
  "settings-changed": {
    title: "Two-step verification settings were changed",
    happened: "Your settings for two-step verification were changed.",
    ifNotYou: "change-password",
  },
  "totp-added": {
    title: "An authenticator app was registered",
    happened:
      "An authenticator app (TOTP) was registered for two-step verification.",
    ifNotYou: "change-password",
  },
  "totp-replaced": {
    title: "Your authenticator app was registered anew",
    happened:
      "Your authenticator app (TOTP) was registered anew. Codes from the earlier registration no longer work.",
    ifNotYou: "change-password",
  },
  "totp-removed": {
    title: "Your authenticator app was removed",
    happened:
      "Your authenticator app (TOTP) was removed. Its codes no longer work.",
    ifNotYou: "change-password",
  },
  "phone-added": {
    title: "A phone number was registered",
    happened: "A phone number was registered for two-step verification.",
    subjectLabel: "Phone number",
    ifNotYou: "change-password",
  },
  "phone-removed": {
    title: "A phone number was removed",
    happened: "A phone number for two-step verification was removed.",
    subjectLabel: "Phone number",
    ifNotYou: "change-password",
  },
  "email-changed": {
    title: "Your e-mail address was changed",
    happened:
      "The e-mail address registered in the member menu was changed. This notice goes to both the earlier and the new address.",
    subjectLabel: "New e-mail address",
    ifNotYou: "ask-for-help",
  },
  "password-changed": {
    title: "Your member menu password was changed",
    happened:
      "Your member menu password was changed. Your trusted devices were removed.",
    ifNotYou: "reissue-password",
  },
  "password-reset": {
    title: "Your member menu password was reissued",
    happened:
      "A new password was set by reissuing your member menu password. Your two-step verification settings stay as they are. Your trusted devices were removed.",
    ifNotYou: "reissue-password",
  },
  "backup-codes-created": {
    title: "Backup codes were created",
    happened:
      "New backup codes were created. Earlier backup codes are no longer valid.",
    ifNotYou: "change-password",
  },
  "backup-codes-viewed": {
    title: "Your backup codes were shown",
    happened: "Your current backup codes were shown in the member menu.",
    ifNotYou: "change-password",
  },
  "backup-code-used": {
    title: "A backup code was used",
    happened:
      "A backup code was used. Each code works only once. If few are left, create new backup codes in the member menu.",
    ifNotYou: "change-password",
  },
  "device-registered": {
    title: "A device was registered as trusted",
    happened:
      "A device was registered as trusted. While that is valid, signing in from it skips two-step verification.",
    subjectLabel: "Registered name",
    ifNotYou: "change-password",
  },
  "devices-removed": {
    title: "Trusted devices were removed",
    happened:
      "Trusted devices were removed. From the next time you sign in, two-step verification is needed there too.",
    subjectLabel: "Removed devices",
    ifNotYou: "change-password",
  },
  "second-step-failed": {
    title: "Two-step verification failed",
    happened:
      "After the password was verified, two-step verification failed several times, so the process was stopped.",
    ifNotYou: "password-known",
  },
  "second-step-locked": {
    title: "Two-step verification is paused",
    happened:
      "Two-step verification failed too often and is not accepted for a while. Wait, then start again from the beginning.",
    ifNotYou: "password-known",
  },
  "method-disabled": {
    title: "A verification method was disabled",
    happened:
      "Two-step verification failed too often, so the method used was disabled. It does not work until you set it up again in the member menu. Sign in with another method or a backup code.",
    ifNotYou: "password-known",
  },
};

/** What to do if it was somebody else, in English. */
export const enIfNotYou: Words["ifNotYou"] = {
  "change-password":
    "If this was you, there is nothing to do. If this was not you, someone else may be using your member menu: change your member menu password at once, check your two-step verification settings and trusted devices, and contact us at the address below.",
  "password-known":
    "If this was you, please try again. If this was not you, someone else may know your password: change your member menu password at once and contact us at the address below.",
  "reissue-password":
    "If this was you, there is nothing to do. If this was not you, reissue your member menu password at once from the sign-in screen and contact us at the address below.",
  "ask-for-help":
    "If this was you, there is nothing to do. If this was not you, someone else may be using your member menu: contact us at once at the address below.",
};
