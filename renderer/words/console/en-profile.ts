import type { jaProfile } from "./ja-profile";

/** The address, the password and the sessions of a member. */
export const enProfile: typeof jaProfile = {
  title: "Your registration",
  memberId: "Member ID",
  since:
    "Registered on {{at, datetime(year: numeric; month: long; day: numeric)}}",
  email: {
    title: "E-mail address",
    now: "Registered e-mail address: {{masked}}",
    waiting:
      "The change to {{masked}} waits for its confirmation: it takes effect with the URL that is sent there, within 24 hours.",
    address: "New e-mail address",
    submit: "Change",
    confirm: "Get the confirmation URL",
    later: "Confirm later",
    changed: "Your e-mail address was changed.",
    changedAndOn:
      "Your e-mail address was changed, and two-step verification is on.",
  },
  password: {
    title: "Member menu password",
    short:
      "Your password has fewer than 15 characters: change it before you turn two-step verification off.",
    ends: "A change signs all other devices out and ends the trust in every device.",
    current: "Current password",
    wrong: "This is not your current password. Please check it.",
    next: "New password",
    hintAlone: "At least 15 characters of your choice.",
    hintWithTwoSteps:
      "At least 8 characters of your choice. We recommend 15 or more.",
    submit: "Change the password",
    changed:
      "Your password was changed. Other devices are signed out, and no device is trusted any more.",
  },
  language: {
    title: "Language of messages",
    lead: "The language of mails, text messages and calls.",
    ja: "日本語 (Japanese)",
    en: "English",
    changed: {
      ja: "You will be told in Japanese from now on.",
      en: "You will be told in English from now on.",
    },
  },
  sessions: {
    title: "Devices that are signed in",
    lead: "If there is one that you do not know, sign it out and change your password.",
    this: "This device",
    unnamed: "Device without a name",
    started:
      "Signed in: {{at, datetime(month: short; day: numeric; hour: numeric; minute: numeric)}}",
    used: "Last used: {{at, datetime(month: short; day: numeric; hour: numeric; minute: numeric)}}",
    end: "Sign out",
    endName: "Sign out {{name}}",
    others: "Sign out all other devices",
    ended: "Signed out.",
  },
};
