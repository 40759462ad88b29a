import { describe, expect, test } from "vitest";
import {
  apply,
  listed,
  type Change,
  type Entries,
} from "../../electron/authenticator";
import { entryIdSchema } from "../../shared/ids";
import { otpLimits } from "../../shared/model/otp-options";
import { DAY_MS } from "../../shared/time";

const id = (n: number) =>
  entryIdSchema.parse(`00000000-0000-4000-8000-00000000000${n.toString()}`);
const names = { issuer: "ACME", account: "alice", secret: new Uint8Array(10) };
const timed = {
  ...names,
  otp: { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
} as const;
const counted = (counter: number) =>
  ({
    ...names,
    otp: { type: "hotp", algorithm: "SHA1", digits: 6, counter },
  }) as const;

function after(entries: Entries, now: number, ...changes: Change[]): Entries {
  return changes.reduce((before, change) => {
    const applied = apply(before, change, { now });
    if (!applied.ok) throw new Error(applied.refusal);
    return applied.entries;
  }, entries);
}

const three = after([], 1000, {
  type: "add-entries",
  added: [
    { id: id(1), draft: timed },
    { id: id(2), draft: counted(7) },
    { id: id(3), draft: counted(otpLimits.counter.max) },
  ],
});
const ids = (entries: Entries) => entries.map((entry) => entry.id);

test("entries are added at the end, with the moment, each created after the one before", () => {
  expect(ids(three)).toEqual([id(1), id(2), id(3)]);
  expect(three[0]).toEqual({
    ...timed,
    id: id(1),
    createdAt: 1000,
    updatedAt: 1000,
    deletedAt: null,
    recoveryCodes: null,
  });
  expect(three.map(({ createdAt }) => createdAt)).toEqual([1000, 1001, 1002]);
  const more: Change = {
    type: "add-entries",
    added: [{ id: id(4), draft: timed }],
  };
  for (const [now, createdAt] of [
    [0, 1003],
    [1002, 1003],
    [5000, 5000],
  ] as const)
    expect(after(three, now, more)[3]).toMatchObject({
      createdAt,
      updatedAt: createdAt,
    });
});

test("an edit is newer than what it changes, whatever the clock says, and so is a deletion", () => {
  const removed = after(three, 7, { type: "remove-entry", entryId: id(1) });
  expect(removed[0]).toMatchObject({ updatedAt: 1001, deletedAt: 1001 });
  const back = after(removed, 8, { type: "restore-entry", entryId: id(1) });
  expect(back[0]).toMatchObject({ updatedAt: 1002, deletedAt: null });
});

test("a removed entry is off the list and comes back to its place", () => {
  const removed = after(three, 2000, { type: "remove-entry", entryId: id(2) });
  expect(ids(listed(removed))).toEqual([id(1), id(3)]);
  expect(removed[1]).toMatchObject({ updatedAt: 2000, deletedAt: 2000 });
  const back = after(removed, 3000, { type: "restore-entry", entryId: id(2) });
  expect(ids(listed(back))).toEqual([id(1), id(2), id(3)]);
  expect(back[1]).toMatchObject({ updatedAt: 3000, deletedAt: null });
});

test("a removed entry is kept for 30 days, and then goes with the next change", () => {
  const removed = after(three, 2000, { type: "remove-entry", entryId: id(1) });
  const advance: Change = { type: "advance-counter", entryId: id(2) };
  expect(ids(after(removed, 2000 + 30 * DAY_MS - 1, advance))).toContain(id(1));
  expect(ids(after(removed, 2000 + 30 * DAY_MS, advance))).not.toContain(id(1));
  const restore: Change = { type: "restore-entry", entryId: id(1) };
  expect(apply(removed, restore, { now: 2000 + 30 * DAY_MS })).toEqual({
    ok: false,
    refusal: "entry-not-found",
  });
});

test("a clock that was set back removes nothing", () => {
  const removed = after(three, 9e12, { type: "remove-entry", entryId: id(1) });
  const back = after(removed, 0, { type: "restore-entry", entryId: id(1) });
  expect(ids(listed(back))).toEqual(ids(three));
});

test("advancing moves the counter of that entry alone, and is no edit of it", () => {
  const later = 9000;
  const advance: Change = { type: "advance-counter", entryId: id(2) };
  const advanced = after(three, later, advance);
  expect(advanced[1]).toEqual({
    ...three[1],
    otp: { ...counted(8).otp },
  });
  expect(advanced[0]).toBe(three[0]);
  expect(advanced[2]).toBe(three[2]);
});

describe("refused", () => {
  const gone = after(three, 1, { type: "remove-entry", entryId: id(2) });
  test.each<[string, Entries, Change, string]>([
    [
      "removing a stranger",
      three,
      { type: "remove-entry", entryId: id(9) },
      "entry-not-found",
    ],
    [
      "removing twice",
      gone,
      { type: "remove-entry", entryId: id(2) },
      "entry-not-found",
    ],
    [
      "restoring what is listed",
      three,
      { type: "restore-entry", entryId: id(2) },
      "entry-not-found",
    ],
    [
      "advancing a removed entry",
      gone,
      { type: "advance-counter", entryId: id(2) },
      "entry-not-found",
    ],
    [
      "advancing a TOTP entry",
      three,
      { type: "advance-counter", entryId: id(1) },
      "not-counted",
    ],
    [
      "advancing the last counter",
      three,
      { type: "advance-counter", entryId: id(3) },
      "not-counted",
    ],
  ])("%s", (_, entries, change, refusal) => {
    expect(apply(entries, change, { now: 2 })).toEqual({ ok: false, refusal });
  });
});
