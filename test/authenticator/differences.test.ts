import { expect, test } from "vitest";
import { differences, type Entry } from "../../electron/authenticator";
import { entryIdSchema } from "../../shared/ids";

const entry = (n: number, changes: Partial<Entry> = {}): Entry => ({
  id: entryIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`),
  issuer: "ACME",
  account: "alice",
  secret: new Uint8Array(10),
  otp: { type: "hotp", algorithm: "SHA1", digits: 6, counter: 7 },
  createdAt: n,
  updatedAt: n,
  deletedAt: null,
  recoveryCodes: null,
  ...changes,
});
const none = { added: [], removed: [], changed: [] };
const deleted = { updatedAt: 9, deletedAt: 9 };

test("the same entries differ in nothing, in whatever order and trash", () => {
  const before = [entry(1), entry(2), entry(3, deleted)];
  expect(differences(before, [entry(2), entry(1)])).toEqual(none);
});

test("what came, and what went, by deletion too", () => {
  const before = [entry(1), entry(2), entry(3), entry(4, deleted)];
  const after = [entry(1), entry(3, deleted), entry(4), entry(5)];
  expect(differences(before, after)).toEqual({
    added: [entry(4), entry(5)],
    removed: [entry(2), entry(3)],
    changed: [],
  });
});

test.each<[string, Partial<Entry>]>([
  ["a name", { account: "bob" }],
  ["an issuer", { issuer: "Acme" }],
  ["an edit", { updatedAt: 5 }],
  [
    "a counter",
    { otp: { type: "hotp", algorithm: "SHA1", digits: 6, counter: 8 } },
  ],
])("%s that changed is a change", (_, changes) => {
  const after = entry(1, changes);
  expect(differences([entry(1)], [after])).toEqual({
    ...none,
    changed: [after],
  });
});
