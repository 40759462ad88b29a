import { expect, test } from "vitest";
import type { AccountView } from "../../../../shared/model/account-view";
import { accountViewSchema } from "../../../../shared/model/account-view";
import {
  fourMethods,
  methodState,
} from "../../../../renderer/screens/two-step/method-state";
import { draftOf } from "../../../../renderer/screens/two-step/settings-draft";

const phone = (isVerified: boolean, at: number) => ({
  phoneId: `00000000-0000-4000-8000-00000000000${at}`,
  masked: "*******5678",
  isVerified,
});

function view(change: object = {}): AccountView {
  return accountViewSchema.parse({
    memberId: "nnn12345",
    registeredAt: 0,
    email: { masked: "h*****@example.jp", nextMasked: null },
    isPasswordShort: false,
    twoStep: { state: "on", since: 0, trustDays: 30, loginNotices: true },
    totp: null,
    isTotpUnproven: false,
    phones: [],
    disabled: [],
    backupCodes: null,
    devices: [],
    sessions: [],
    activity: [],
    freshUntil: 0,
    mayTrustUntil: 0,
    recommendations: [],
    ...change,
  });
}
const states = (change: object) =>
  fourMethods.map((method) => methodState(view(change), method));

test("S03 S13 the four methods in the manual's order, each as it stands", () => {
  expect(fourMethods).toEqual(["totp", "email", "sms", "voice"]);
  expect(states({})).toEqual(["none", "registered", "none", "none"]);
  const twoStep = { state: "pending", since: 0, trustDays: 30 };
  expect(states({ twoStep: { ...twoStep, loginNotices: true } })[1]).toBe(
    "unverified",
  );
  expect(states({ isTotpUnproven: true })[0]).toBe("issued");
  expect(states({ isTotpUnproven: true, totp: { confirmedAt: 1 } })[0]).toBe(
    "registered",
  );
  expect(states({ phones: [phone(false, 1)] }).slice(2)).toEqual([
    "unverified",
    "unverified",
  ]);
  expect(
    states({ phones: [phone(false, 1), phone(true, 2)] }).slice(2),
  ).toEqual(["registered", "registered"]);
});

test("R27 a method that was disabled is stopped, whatever else is true of it", () => {
  expect(
    states({
      totp: { confirmedAt: 1 },
      phones: [phone(true, 1)],
      disabled: ["totp", "email", "sms", "voice"],
    }),
  ).toEqual(["stopped", "stopped", "stopped", "stopped"]);
});

test("S40 the fields are preloaded with what is set; a set-up under way counts as on", () => {
  const twoStep = { since: 0, trustDays: 14, loginNotices: false };
  const draft = (state: string) =>
    draftOf(view({ twoStep: { ...twoStep, state } }));
  const rest = { trustDays: "14", loginNotices: false };
  expect(draft("off")).toEqual({ enabled: false, ...rest });
  expect(draft("pending")).toEqual({ enabled: true, ...rest });
  expect(draft("on")).toEqual({ enabled: true, ...rest });
});
