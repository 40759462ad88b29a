import { expect, test } from "vitest";
import {
  findSame,
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
  expect(findSame([entry], draft)).toBe(entry);
  const counted = { ...entry, otp: hotp };
  const earlier = { ...draft, otp: { ...hotp, counter: 0 } };
  expect(findSame([counted], earlier)).toBe(counted);
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
  expect(findSame([entry], { ...draft, ...changes })).toBeNull();
});

test("a removed entry is not the same any more", () => {
  expect(findSame([{ ...entry, deletedAt: 5 }], draft)).toBeNull();
});

test("views show everything but the secret and the moments", () => {
  const shown = { issuer: "ACME", account: "alice", otp: totp };
  expect(toDraftView(entry)).toEqual(shown);
  expect(toView(entry)).toEqual({ id: entry.id, ...shown });
});
