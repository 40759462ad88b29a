import { expect, test } from "vitest";
import {
  applyChange,
  emptyContents,
  encodeContents,
  merge,
  type Change,
  type Contents,
} from "../../electron/authenticator";
import { entryIdSchema } from "../../shared/ids";
import { must } from "../fakes/must";

const entryId = entryIdSchema.parse("00000000-0000-4000-8000-000000000001");
const secret = Buffer.from("a secret to forget");
const otp = { type: "hotp", algorithm: "SHA1", digits: 6, counter: 7 } as const;
const draft = { issuer: "ACME", account: "alice", secret, otp };
const add: Change = { type: "add-entries", added: [{ id: entryId, draft }] };
const after = (contents: Contents, now: number, change: Change) =>
  must(applyChange(contents, change, { now }));

const there = after(emptyContents, 1000, add);
const gone = after(there, 2000, { type: "remove-entry", entryId });
const erased = after(gone, 3000, { type: "erase-entry", entryId });
const says = (contents: Contents) =>
  Buffer.from(encodeContents(contents)).toString();

test("of an entry that is deleted for good its deletion alone is remembered, and no secret", () => {
  expect(erased).toEqual({
    entries: [],
    tombstones: [{ id: entryId, deletedAt: 3000, counter: 7 }],
  });
  expect(says(gone)).toContain(secret.toString("base64"));
  expect(says(erased)).not.toContain(secret.toString("base64"));
});

test("an entry that was not deleted before is not deleted for good", () => {
  const erase: Change = { type: "erase-entry", entryId };
  const refused = { ok: false, problem: "entry-not-found" };
  expect(applyChange(there, erase, { now: 3000 })).toEqual(refused);
  expect(applyChange(erased, erase, { now: 4000 })).toEqual(refused);
});

test("a copy of the vault that still has it, deleted or not, does not bring it back, whatever the clock said", () => {
  const clockSetBack = after(gone, 5, { type: "erase-entry", entryId });
  for (const copy of [gone, there])
    for (const mine of [erased, clockSetBack])
      expect(merge(mine, copy, 4000).entries).toEqual([]);
});

test("who put it back elsewhere after that keeps it", () => {
  const back = after(gone, 3500, { type: "restore-entry", entryId });
  expect(merge(erased, back, 4000).entries).toMatchObject([
    { id: entryId, deletedAt: null },
  ]);
});
