import { enLinks } from "./en-links";
import { enIfNotYou, enNotices } from "./en-notices";
import type { Words } from "./words";

const minutesLong = (minutes: number) =>
  minutes === 1 ? "1 minute" : `${minutes} minutes`;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Everything that leaves in English. */
export const en: Words = {
  sms: ({ name, code, minutes }) =>
    `${name} code: ${code}. Valid for ${minutesLong(minutes)}. Do not tell anyone.`,
  call: {
    opening: (name) => `This is ${name}. Here is your verification code.`,
    digits: [
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
    ],
    closing: (minutes) =>
      `This code expires ${minutesLong(minutes)} after it was issued. Do not tell anyone.`,
  },
  test: {
    title: "Test message",
    text: (name) =>
      `${name}: this is a test. It arrived, so the settings are right.`,
  },
  punctuation: { colon: ": ", bullet: "- " },
  subject: (name, title) => `[${name}] ${title}`,
  greeting: (name) => `Thank you for using ${name}.`,
  contact: "Contact",
  automatic:
    "This mail was sent automatically. Replies to it are not read by anyone.",
  time: ({ year, month, day, hour, minute }) =>
    `${day} ${months[Number(month) - 1] ?? month} ${year}, ${hour}:${minute} (Japan time, UTC+9)`,
  count: (codes) => String(codes),
  labels: {
    at: "When",
    method: "Method",
    device: "Device",
    ip: "IP address",
    subject: "About",
    codesLeft: "Unused backup codes",
  },
  methods: {
    totp: "Authenticator app (TOTP)",
    email: "E-mail",
    sms: "SMS (text message)",
    voice: "Voice call",
    backup: "Backup code",
  },
  withoutCode: "Password (two-step verification skipped on a trusted device)",
  links: enLinks(minutesLong),
  notices: enNotices,
  ifNotYou: enIfNotYou,
};
