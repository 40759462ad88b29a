import type { jaAccountErrors } from "./ja-account-errors";

/** Why the account console said no, and what to do. */
export const enAccountErrors: typeof jaAccountErrors = {
  WRONG_CREDENTIALS:
    "The member ID or the password is wrong. Please check both.",
  PASSWORD_WAIT:
    "There were too many wrong passwords, so signing in is paused. Try again after {{until, datetime(hour: numeric; minute: numeric; second: numeric)}}.",
  LOCKED_OUT:
    "There were too many wrong codes, so two-step verification is paused. Try again after {{until, datetime(hour: numeric; minute: numeric; second: numeric)}}.",
  CHALLENGE_OVER:
    "This verification is over. Please start again from the beginning.",
  WRONG_CODE: {
    wrong: "The code is wrong. Please check that it is the newest one.",
    used: "This code was already used. Wait until the app shows the next one.",
    expired: "This code has expired. Please get a new one.",
  },
  MALFORMED_CODE:
    "This does not look like a code. Enter the 6 digits as shown (a backup code has 16 letters and digits).",
  LINK_UNUSABLE:
    "This URL cannot be used. Please start again from the beginning.",
  METHOD_UNAVAILABLE:
    "This method cannot be used now. Please choose another one.",
  SENDING_LIMITED:
    "No more can be sent for now. Try again after {{until, datetime(month: numeric; day: numeric; hour: numeric; minute: numeric)}}.",
  SENDING_PAUSED:
    "Text messages and calls are paused. Please choose another method.",
  NUMBER_REFUSED: {
    "not-a-number": "This is not a phone number. Please check it.",
    country: "Numbers of this country are not served.",
    kind: "Numbers of this kind are not served. Enter a mobile or landline number.",
    "already-there": "This number is already registered.",
    "too-many": "Up to 5 numbers can be registered. Remove one you do not use.",
  },
  ADDRESS_REFUSED: "This is not an e-mail address. Please check it.",
  NAME_REFUSED: {
    empty: "Please enter a name.",
    "too-long": "The name can have up to 50 characters.",
    characters: "The name contains characters that cannot be used.",
  },
  PASSWORD_REFUSED: {
    "too-short":
      "The password is too short. Use at least 15 characters (8 while two-step verification is on).",
    "too-long": "The password can have up to 256 characters.",
    common: "This password is used by many people. Please choose another one.",
    predictable:
      "This password can be guessed from your member ID, the service’s name or the like. Please choose another one.",
  },
  SETTINGS_REFUSED: "Enter the trust period as a number of days from 1 to 30.",
  PASSWORD_TOO_SHORT_ALONE:
    "Without two-step verification your password needs at least 15 characters. Change it first.",
  NOT_SIGNED_IN: "You are no longer signed in. Please sign in again.",
  REAUTHENTICATION_NEEDED:
    "This needs your password and your second step once more.",
  NOTHING_TO_CONFIRM:
    "What you were about to confirm has changed or is gone. Open the page again and retry.",
  TWO_STEP_OFF: "Turn two-step verification on first.",
  TOO_MANY_DEVICES:
    "Up to 20 devices can be trusted. Remove one you do not use.",
  NOT_FOUND: "This no longer exists. It may have been removed already.",
  CODES_NOT_REVEALABLE:
    "The password was reissued, so the current backup codes cannot be shown. Please create new ones.",
  BUSY: "Too much is going on right now. Wait about {{retryAfterSeconds}} seconds and try again.",
  ROAD_REFUSED:
    "Nothing can be sent with these settings. Please check what you entered.",
  SERVICE_REFUSED: {
    "not-an-address":
      "This is not the address of a service. Check the address; it begins with https://.",
    "not-secure":
      "Nidan does not connect without encryption. Enter an address that begins with https://; http:// works only within this computer.",
    "no-answer":
      "The service does not answer. Check the address and your internet connection. Nothing was changed.",
    "not-a-service":
      "There is no member menu at this address. Please check it.",
    certificate:
      "The certificate of the service cannot be verified, so nothing was changed. If the address is right, ask whoever runs the service.",
  },
  SERVICE_UNAVAILABLE: {
    absent: "No keychain was found, so the member menu cannot be opened.",
    locked:
      "The keychain is locked, so the member menu cannot be opened. Unlock it and try again.",
    denied:
      "Access to the keychain was denied, so the member menu cannot be opened.",
    "no-answer":
      "The keychain does not answer, so the member menu cannot be opened.",
    failed:
      "The keychain reported an error, so the member menu cannot be opened.",
    damaged:
      "The member menu’s file is damaged. It was left as it is. ({{path}})",
    "newer-format":
      "The member menu’s file was saved by a newer Nidan. Please update Nidan.",
    "key-missing":
      "The keychain of your system does not hold the key to the member menu’s file. ({{path}})",
    "not-readable": "The member menu’s file cannot be read. ({{path}})",
    unreachable:
      "The service cannot be reached. Check your internet connection and try again. ({{path}})",
    certificate:
      "The certificate of the service cannot be verified, so Nidan did not connect. Ask whoever runs the service. ({{path}})",
    "not-a-service":
      "The answer of the service cannot be read. Its address or the version of Nidan may not fit. ({{path}})",
    "out-of-order":
      "The service has a problem of its own and could not do this. Try again later. ({{path}})",
    "not-here":
      "These settings are kept by whoever runs the service. ({{path}})",
  },
};
