import type { Words } from "./words";

/** The mails with a link, in English. */
export const enLinks = (
  minutesLong: (minutes: number) => string,
): Words["links"] => ({
  "sign-in": {
    title: "Your sign-in URL",
    lead: "“E-mail” was chosen for two-step verification, so here is the URL of your sign-in page. It is sent to the address registered in the member menu. Open the URL below to verify that it is you.",
    label: "URL of your sign-in page",
    points: ({ minutes, until }) => [
      `This URL is valid for ${minutesLong(minutes)} after it was issued, until ${until}.`,
      "If you received several of these mails, only the newest URL works.",
      "Depending on how you are signed in, you may be asked for your member ID and password as well.",
      "If there is a system error or the like, please start again from the beginning.",
      "Do not tell anyone this URL.",
    ],
    paste:
      "If the URL does not open, copy all of it and paste it into Nidan, on the screen where you are signing in.",
    ifNotYou:
      "If you did not ask for this mail, do not open the URL and delete the mail. If you do use the member menu, someone else may know your password: change your member menu password and contact us at the address below.",
  },
  "confirm-address": {
    title: "Confirm your new e-mail address",
    lead: "We received a request to change the e-mail address of a member menu account. Open the URL below to confirm this address.",
    label: "URL that confirms this address",
    points: ({ minutes, until }) => [
      `This URL is valid for ${minutesLong(minutes)} after it was issued, until ${until}.`,
      "If you received several of these mails, only the newest URL works.",
      "The registered address stays as it is until this one is confirmed.",
      "If there is a system error or the like, please start again from the beginning.",
      "Do not tell anyone this URL.",
    ],
    paste:
      "If the URL does not open, copy all of it and paste it into Nidan, on the screen where you are changing the address.",
    ifNotYou:
      "If you did not ask for this mail, do not open the URL and delete the mail. No address is changed.",
  },
  reset: {
    title: "Reissue your member menu password",
    lead: "We received a request to reissue your member menu password. Open the URL below to set a new password.",
    label: "URL of the page for a new password",
    points: ({ minutes, until }) => [
      `This URL is valid for ${minutesLong(minutes)} after it was issued, until ${until}.`,
      "If you received several of these mails, only the newest URL works.",
      "Your current password stays as it is until you set a new one.",
      "Your two-step verification settings stay as they are. If it is on, it is needed to sign in with the new password too.",
      "If there is a system error or the like, please start again from the beginning.",
      "Do not tell anyone this URL.",
    ],
    paste:
      "If the URL does not open, copy all of it and paste it into Nidan, on the screen where you are reissuing the password.",
    ifNotYou:
      "If you did not ask for this mail, do not open the URL and delete the mail. Your password stays as it is. If these mails keep coming, contact us at the address below.",
  },
});
