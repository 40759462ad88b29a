import { expect, test } from "vitest";
import {
  decodeContents,
  emptyContents,
  encodeContents,
} from "../../electron/authenticator";
import { must } from "../fakes/must";

/** As an entry was before there were recovery codes. */
const old = {
  id: "00000000-0000-4000-8000-000000000001",
  issuer: "さくら",
  account: "alice",
  secret: "AQIDBAU=",
  otp: { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
  createdAt: 1,
  updatedAt: 2,
  deletedAt: null,
};
const stored = {
  ...old,
  recoveryCodes: {
    savedAt: 4,
    codes: [
      { code: "abcd-efgh", usedAt: null },
      { code: "1234 5678", usedAt: 5 },
    ],
  },
};
const payload = (value: unknown) => Buffer.from(JSON.stringify(value), "utf8");
const tombstone = {
  id: "00000000-0000-4000-8000-000000000002",
  deletedAt: 3,
  counter: 7,
};
const whole = { format: 3, entries: [stored], tombstones: [tombstone] };
const withEntry = (changes: object) =>
  payload({ ...whole, entries: [{ ...stored, ...changes }] });
const withCodes = (...codes: unknown[]) =>
  withEntry({ recoveryCodes: { savedAt: 4, codes } });
const withTombstone = (changes: object) =>
  payload({ ...whole, tombstones: [{ ...tombstone, ...changes }] });

test("the payload is the JSON that its description says", () => {
  const contents = must(decodeContents(payload(whole)));
  expect(contents).toEqual({
    entries: [{ ...stored, secret: Uint8Array.of(1, 2, 3, 4, 5) }],
    tombstones: [tombstone],
  });
  expect(JSON.parse(Buffer.from(encodeContents(contents)).toString())).toEqual(
    whole,
  );
});

test("an empty vault is a payload too", () => {
  expect(decodeContents(encodeContents(emptyContents))).toEqual({
    ok: true,
    value: emptyContents,
  });
});

test("a payload of format 1 is read, its entries each created after the one before", () => {
  const created = (moment: number) => ({ ...old, createdAt: moment });
  const { entries, tombstones } = must(
    decodeContents(payload({ entries: [5, 5, 5, 9, 2].map(created) })),
  );
  expect(entries.map(({ createdAt }) => createdAt)).toEqual([5, 6, 7, 9, 10]);
  expect(entries.map(({ recoveryCodes }) => recoveryCodes)).toEqual(
    Array(5).fill(null),
  );
  expect(tombstones).toEqual([]);
});

test("a payload of format 2 is read, and is of today's format from the next save on", () => {
  const before = payload({ ...whole, format: 2, entries: [old] });
  const contents = must(decodeContents(before));
  expect(JSON.parse(Buffer.from(encodeContents(contents)).toString())).toEqual({
    ...whole,
    entries: [{ ...old, recoveryCodes: null }],
  });
});

test("a payload of a later format is told from a damaged one", () => {
  const later = payload({ ...whole, format: 4, groups: [] });
  expect(decodeContents(later)).toEqual({ ok: false, problem: "newer-format" });
});

test.each<[string, Uint8Array]>([
  ["nothing", new Uint8Array()],
  ["no JSON", Buffer.from("{")],
  ["no UTF-8", Buffer.from([0x22, 0xff, 0x22])],
  ["no object", payload(null)],
  ["no entries", payload({ format: 3, tombstones: [] })],
  ["no tombstones", payload({ format: 3, entries: [] })],
  ["tombstones in format 1", payload({ entries: [], tombstones: [] })],
  ["a format that is no number", payload({ ...whole, format: "3" })],
  ["a format that never was", payload({ ...whole, format: 0 })],
  ["entries that are no list", payload({ ...whole, entries: {} })],
  ["a member of a newer Nidan", payload({ ...whole, groups: [] })],
  ["an entry's member of a newer Nidan", withEntry({ note: "hello" })],
  ["an option of a newer Nidan", withEntry({ otp: { ...stored.otp, pin: 1 } })],
  ["a type of a newer Nidan", withEntry({ otp: { type: "steam" } })],
  ["an id that is none", withEntry({ id: "1" })],
  ["a secret that is no base64", withEntry({ secret: "%%%%" })],
  ["a secret too short for a code", withEntry({ secret: "AQID" })],
  ["a missing moment", withEntry({ updatedAt: undefined })],
  ["recovery codes in format 2", payload({ ...whole, format: 2 })],
  ["format 3 without recovery codes", payload({ ...whole, entries: [old] })],
  ["recovery codes without one", withCodes()],
  [
    "recovery codes too many",
    withCodes(
      ...Array.from({ length: 101 }, () => ({ code: "abcd", usedAt: null })),
    ),
  ],
  ["a recovery code too short", withCodes({ code: "abc", usedAt: null })],
  [
    "a recovery code too long",
    withCodes({ code: "x".repeat(129), usedAt: null }),
  ],
  ["a recovery code without a tick or none", withCodes({ code: "abcd" })],
  [
    "a recovery code's member of a newer Nidan",
    withCodes({ code: "abcd", usedAt: null, note: "" }),
  ],
  ["a tombstone with a secret", withTombstone({ secret: "AQIDBAU=" })],
  ["a tombstone with a counter too large", withTombstone({ counter: 2 ** 53 })],
  ["a tombstone without a moment", withTombstone({ deletedAt: null })],
])("%s is no payload", (_, bytes) => {
  expect(decodeContents(bytes)).toEqual({ ok: false, problem: "damaged" });
});
