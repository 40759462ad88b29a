import type { Page } from "../../console/places";

/** The sections of the guide in the manual's order, each with its steps and the page it is about. */
export const guide = [
  { name: "what", page: null, steps: [] },
  {
    name: "turnOn",
    page: "two-step",
    steps: ["signIn", "menu", "settings", "confirm", "methods"],
  },
  {
    name: "totp",
    page: "two-step",
    steps: ["issueQr", "showQr", "toCode", "enterCode"],
  },
  {
    name: "email",
    page: "two-step",
    steps: ["requestLink", "openLink", "completed"],
  },
  { name: "sms", page: "two-step", steps: ["requestSms", "enterSms"] },
  { name: "voice", page: "two-step", steps: ["requestVoice", "enterVoice"] },
  {
    name: "trust",
    page: "devices",
    steps: ["tick", "tickAfterLink", "revoke"],
  },
  { name: "change", page: "two-step", steps: ["changeSettings"] },
  {
    name: "backup",
    page: "backup-codes",
    steps: ["createCodes", "showCodes", "printCodes"],
  },
  { name: "renew", page: "backup-codes", steps: ["renewCodes"] },
  {
    name: "trouble",
    page: null,
    steps: ["otherMethod", "clock", "restart"],
  },
] as const satisfies readonly {
  readonly name: string;
  readonly page: Page | null;
  readonly steps: readonly string[];
}[];

export type Section = (typeof guide)[number];
export type SectionName = Section["name"];
export type StepName = Section["steps"][number];

/** Words that mean the same here: the manual's older spelling, and its word for this device. */
const same: readonly (readonly [RegExp, string])[] = [
  [/二段階/g, "2段階"],
  [/ブラウザー?/g, "端末"],
  [/e-?mail/g, "mail"],
];

/** A text as the search compares it: width, case and the manual's other words make no difference (S07). */
export function comparable(text: string): string {
  return same.reduce(
    (result, [from, to]) => result.replace(from, to),
    text.normalize("NFKC").toLowerCase().trim(),
  );
}
