import { expect, test } from "vitest";
import {
  applyChange,
  emptyContents,
  encodeContents,
  type Change,
  type Contents,
} from "../../electron/authenticator";
import { entryIdSchema } from "../../shared/ids";
import { DAY_MS } from "../../shared/time";
import { must } from "../fakes/must";

const id = (n: number) =>
  entryIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`);
const secret = Buffer.from("a secret to forget");
const draft = {
  issuer: "ACME",
  account: "alice",
  secret,
  otp: { type: "hotp", algorithm: "SHA1", digits: 6, counter: 7 },
} as const;
const add = (n: number): Change => ({
  type: "add-entries",
  added: [{ id: id(n), draft }],
});
const after = (contents: Contents, now: number, change: Change) =>
  must(applyChange(contents, change, { now }));

const one = after(emptyContents, 1000, add(1));
const gone = after(one, 2000, { type: "remove-entry", entryId: id(1) });

test("a change is made to the entries; a refused one changes nothing", () => {
  expect(one.entries).toMatchObject([{ id: id(1), createdAt: 1000 }]);
  const stranger: Change = { type: "remove-entry", entryId: id(9) };
  expect(applyChange(one, stranger, { now: 1 })).toEqual({
    ok: false,
    problem: "entry-not-found",
  });
});

test("a deleted entry can be put back for 30 days", () => {
  const restore: Change = { type: "restore-entry", entryId: id(1) };
  const last = 2000 + 30 * DAY_MS - 1;
  expect(after(gone, last, restore).entries).toMatchObject([
    { id: id(1), deletedAt: null, otp: { counter: 7 } },
  ]);
  expect(applyChange(gone, restore, { now: last + 1 }).ok).toBe(false);
});

test("then its deletion is remembered without its secret, and after a year not even that", () => {
  const base64 = secret.toString("base64");
  const says = (contents: Contents) =>
    Buffer.from(encodeContents(contents)).toString();
  expect(says(gone)).toContain(base64);
  const buried = after(gone, 2000 + 30 * DAY_MS, add(2));
  expect(buried.entries).toMatchObject([{ id: id(2) }]);
  expect(buried.tombstones).toEqual([
    { id: id(1), deletedAt: 2000, counter: 7 },
  ]);
  expect(says({ ...buried, entries: [] })).not.toContain(base64);
  const year = 2000 + 365 * DAY_MS;
  expect(after(buried, year - 1, add(3)).tombstones).toHaveLength(1);
  expect(after(buried, year, add(3)).tombstones).toEqual([]);
});
