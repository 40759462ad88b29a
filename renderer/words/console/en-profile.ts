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
      "The change to {{masked}} waits for its confirmation: it takes effect with the URL that is sent there.",
    address: "New e-mail address",
    submit: "Change",
    confirm: "Get the confirmation URL",
    changed: "Your e-mail address was changed.",
  },
  password: {
    title: "Member menu password",
    short:
      "Your password has fewer than 15 characters: change it before you turn two-step verification off.",
    current: "Current password",
    next: "New password",
    hintAlone: "At least 15 characters of your choice.",
    hintWithTwoSteps:
      "At least 8 characters of your choice. We recommend 15 or more.",
    submit: "Change the password",
    changed: "Your password was changed. Other devices are signed out.",
  },
  language: {
    title: "Language of messages",
    lead: "The language of mails, text messages and calls.",
    ja: "Receive in Japanese",
    en: "Receive in English",
    changed: "The language of messages was changed.",
  },
  sessions: {
    title: "Devices that are signed in",
    this: "This device",
    started:
      "Signed in: {{at, datetime(month: short; day: numeric; hour: numeric; minute: numeric)}}",
    used: "Last used: {{at, datetime(month: short; day: numeric; hour: numeric; minute: numeric)}}",
    end: "Sign out",
    endName: "Sign out {{name}}",
    others: "Sign out all other devices",
    ended: "Signed out.",
  },
};
