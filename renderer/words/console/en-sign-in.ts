import type { jaSignIn } from "./ja-sign-in";

/** Signing in, the first registration, and coming back after a lost password. */
export const enSignIn: typeof jaSignIn = {
  title: "Sign in to the member menu",
  memberId: "Member ID",
  memberIdHint: "e.g. nnn12345",
  password: "Password",
  passwordHint: "Your member menu password",
  submit: "Sign in",
  forgotten: "I forgot my member menu password",
  first: "No member ID yet?",
  register: "Register as a new member",
  trusted:
    "This device is trusted: you were signed in without a verification code.",
  linkWaits:
    "To use the URL from the mail, please sign in with your member ID and password first.",
  registerTitle: "Register",
  local: "This member menu lives on this computer",
  localLead:
    "Member IDs and settings are encrypted and kept on this computer only. Mails and calls go nowhere else until you set that up.",
  address: "E-mail address",
  addressHint: "Sign-in URLs and notices go there.",
  addressLoop:
    "Do not use an address whose mail you can read only after signing in to this member menu.",
  newPassword: "Member menu password",
  newPasswordHint:
    "At least 15 characters of your choice. Spaces and any script are welcome.",
  registerSubmit: "Register",
  registeredTitle: "You are registered",
  registeredLead:
    "This is your member ID. You need it to sign in: please write it down.",
  copyId: "Copy the member ID",
  copied: "Copied",
  toSignIn: "Go to sign-in",
  forgottenTitle: "Reissue the member menu password",
  forgottenLead:
    "We send a URL for setting a new password to your registered e-mail address. Two-step verification stays as it is.",
  forgottenSubmit: "Get the URL",
  forgottenSent:
    "If this member ID is registered, a mail was sent. Open the URL in it, or paste it below.",
  pasteReset: "The URL from the mail",
  resetOpen: "Go on to the new password",
  resetTitle: "Set a new password",
  resetLead:
    "A new password signs you out everywhere. Please sign in again afterwards.",
  resetHint:
    "At least 15 characters (8 while two-step verification is on) of your choice.",
  resetSubmit: "Set the password",
  resetDone: "Your password is set. Please sign in with it.",
  show: "Show or hide the password",
};
