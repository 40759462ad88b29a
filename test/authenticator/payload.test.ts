import { expect, test } from "vitest";
import { decodeEntries, encodeEntries } from "../../electron/authenticator";

const stored = {
  id: "00000000-0000-4000-8000-000000000001",
  issuer: "さくら",
  account: "alice",
  secret: "AQIDBAU=",
  otp: { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
  createdAt: 1,
  updatedAt: 2,
  deletedAt: null,
};
const payload = (value: unknown) => Buffer.from(JSON.stringify(value), "utf8");
const withEntry = (changes: object) =>
  payload({ entries: [{ ...stored, ...changes }] });

test("the payload is the JSON that its description says", () => {
  const entries = decodeEntries(payload({ entries: [stored] }));
  expect(entries).toEqual([
    { ...stored, secret: Uint8Array.of(1, 2, 3, 4, 5) },
  ]);
  expect(
    entries && JSON.parse(Buffer.from(encodeEntries(entries)).toString()),
  ).toEqual({
    entries: [stored],
  });
});

test("an empty vault is a payload too", () => {
  expect(decodeEntries(encodeEntries([]))).toEqual([]);
});

test.each<[string, Uint8Array]>([
  ["nothing", new Uint8Array()],
  ["no JSON", Buffer.from("{")],
  ["no UTF-8", Buffer.from([0x22, 0xff, 0x22])],
  ["no entries", payload({})],
  ["entries that are no list", payload({ entries: {} })],
  ["a member of a newer Nidan", payload({ entries: [], groups: [] })],
  ["an entry's member of a newer Nidan", withEntry({ note: "hello" })],
  ["an option of a newer Nidan", withEntry({ otp: { ...stored.otp, pin: 1 } })],
  ["a type of a newer Nidan", withEntry({ otp: { type: "steam" } })],
  ["an id that is none", withEntry({ id: "1" })],
  ["a secret that is no base64", withEntry({ secret: "%%%%" })],
  ["a secret too short for a code", withEntry({ secret: "AQID" })],
  ["a missing moment", withEntry({ updatedAt: undefined })],
])("%s is no payload", (_, bytes) => {
  expect(decodeEntries(bytes)).toBeNull();
});
