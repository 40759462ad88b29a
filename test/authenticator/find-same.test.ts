import { expect, test } from "vitest";
import {
  listed,
  namesakes,
  standingOf,
  toDraftView,
  toView,
  type Entry,
} from "../../electron/authenticator";
import type { EntryDraft } from "../../electron/otp";
import { entryIdSchema } from "../../shared/ids";

const totp = {
  type: "totp",
  algorithm: "SHA1",
  digits: 6,
  periodSeconds: 30,
} as const;
const hotp = {
  type: "hotp",
  algorithm: "SHA1",
  digits: 6,
  counter: 3,
} as const;
const draft: EntryDraft = {
  issuer: "ACME",
  account: "alice",
  secret: Uint8Array.of(1, 2, 3, 4, 5),
  otp: totp,
};
const entry: Entry = {
  ...draft,
  id: entryIdSchema.parse("00000000-0000-4000-8000-000000000001"),
  createdAt: 1,
  updatedAt: 1,
  deletedAt: null,
  recoveryCodes: null,
};

test("the same entry is found, whatever its counter", () => {
  expect(standingOf([entry], draft)).toBe("same");
  const counted = { ...entry, otp: hotp };
  const earlier = { ...draft, otp: { ...hotp, counter: 0 } };
  expect(standingOf([counted], earlier)).toBe("same");
});

test.each<[string, Partial<EntryDraft>]>([
  ["issuer", { issuer: "Acme" }],
  ["account", { account: "bob" }],
  ["secret", { secret: Uint8Array.of(1, 2, 3, 4, 6) }],
  ["longer secret", { secret: Uint8Array.of(1, 2, 3, 4, 5, 0) }],
  ["algorithm", { otp: { ...totp, algorithm: "SHA256" } }],
  ["digits", { otp: { ...totp, digits: 8 } }],
  ["period", { otp: { ...totp, periodSeconds: 60 } }],
  ["type", { otp: hotp }],
])("another %s makes another entry", (_, changes) => {
  expect(standingOf([entry], { ...draft, ...changes })).not.toBe("same");
});

test("a removed entry is not the same any more", () => {
  expect(standingOf(listed([{ ...entry, deletedAt: 5 }]), draft)).toBe("new");
});

test("the same account with another secret is told from a new one", () => {
  const secret = Uint8Array.of(9, 9, 9, 9);
  expect(standingOf([entry], { ...draft, secret })).toBe("other-secret");
  expect(namesakes([entry], draft)).toEqual([entry]);
  expect(standingOf([entry], { ...draft, account: "bob" })).toBe("new");
  const nameless = { ...draft, issuer: "", account: "" };
  const unnamed = { ...entry, ...nameless };
  expect(standingOf([unnamed], { ...nameless, secret })).toBe("new");
  expect(standingOf([unnamed], nameless)).toBe("same");
});

test("views show everything but the secret and the moments", () => {
  const shown = { issuer: "ACME", account: "alice", otp: totp };
  expect(toDraftView(entry)).toEqual(shown);
  expect(toView(entry)).toEqual({ id: entry.id, ...shown });
});
