import { describe, expect, test } from "vitest";
import {
  applyChange,
  emptyContents,
  type Change,
  type Contents,
} from "../../electron/authenticator";
import { entryIdSchema } from "../../shared/ids";
import { no } from "../../shared/outcome";
import { must } from "../fakes/must";

const entryId = entryIdSchema.parse("00000000-0000-4000-8000-000000000001");
const other = entryIdSchema.parse("00000000-0000-4000-8000-000000000002");
const draft = {
  issuer: "ACME",
  account: "alice",
  secret: new Uint8Array(10),
  otp: { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
} as const;
const keep = (savedAt: number, ...codes: string[]): Change => ({
  type: "keep-recovery-codes",
  entryId,
  recoveryCodes: {
    savedAt,
    codes: codes.map((code) => ({ code, usedAt: null })),
  },
});
const mark = (index: number, isUsed: boolean): Change => ({
  type: "mark-recovery-code",
  entryId,
  index,
  isUsed,
});
const forget: Change = { type: "forget-recovery-codes", entryId };
const after = (contents: Contents, now: number, ...changes: Change[]) =>
  changes.reduce(
    (before, change) => must(applyChange(before, change, { now })),
    contents,
  );
const listOf = ({ entries }: Contents) => entries[0]?.recoveryCodes;
const usedAt = (contents: Contents) =>
  listOf(contents)?.codes.map((one) => one.usedAt);

const start = after(emptyContents, 1000, {
  type: "add-entries",
  added: [entryId, other].map((id) => ({ id, draft })),
});
const kept = after(start, 2000, keep(2000, "abcd", "efgh", "ijkl"));

test("a list is kept with its entry alone, and that is an edit of it", () => {
  expect(listOf(start)).toBeNull();
  expect(kept.entries[0]).toMatchObject({
    updatedAt: 2000,
    recoveryCodes: {
      savedAt: 2000,
      codes: [{ code: "abcd", usedAt: null }, {}, {}],
    },
  });
  expect(kept.entries[1]).toBe(start.entries[1]);
});

test("a code is ticked off with the moment, once; the tick can be taken back", () => {
  const used = after(kept, 3000, mark(1, true));
  expect(usedAt(used)).toEqual([null, 3000, null]);
  expect(used.entries[0]?.updatedAt).toBe(3000);
  expect(usedAt(after(used, 4000, mark(1, true)))).toEqual([null, 3000, null]);
  expect(usedAt(after(used, 4000, mark(1, false)))).toEqual([null, null, null]);
});

test("a new list takes the place of the old, and a used code that comes again stays used", () => {
  const used = after(kept, 3000, mark(1, true), mark(2, true));
  const next = after(used, 4000, keep(4000, "efgh", "mnop"));
  expect(listOf(next)).toEqual({
    savedAt: 4000,
    codes: [
      { code: "efgh", usedAt: 3000 },
      { code: "mnop", usedAt: null },
    ],
  });
});

test("a list that is put back keeps its ticks", () => {
  const used = after(kept, 3000, mark(0, true));
  const recoveryCodes = listOf(used);
  if (!recoveryCodes) throw new Error("not kept");
  const gone = after(used, 4000, forget);
  expect(listOf(gone)).toBeNull();
  const type = "keep-recovery-codes" as const;
  const back = after(gone, 5000, { type, entryId, recoveryCodes });
  expect(listOf(back)).toEqual(recoveryCodes);
});

test("they go and come back with their entry", () => {
  const gone = after(kept, 3000, { type: "remove-entry", entryId });
  const back = after(gone, 4000, { type: "restore-entry", entryId });
  expect(listOf(back)).toEqual(listOf(kept));
});

describe("refused", () => {
  const gone = after(kept, 3000, { type: "remove-entry", entryId });
  test.each<[string, Contents, Change, string]>([
    [
      "keeping them with a deleted entry",
      gone,
      keep(1, "abcd"),
      "entry-not-found",
    ],
    ["ticking one of a deleted entry", gone, mark(0, true), "entry-not-found"],
    ["forgetting those of a deleted entry", gone, forget, "entry-not-found"],
    [
      "ticking where there are none",
      start,
      mark(0, true),
      "recovery-code-not-found",
    ],
    [
      "ticking one past the last",
      kept,
      mark(3, true),
      "recovery-code-not-found",
    ],
    [
      "forgetting where there are none",
      start,
      forget,
      "recovery-code-not-found",
    ],
  ])("%s", (_, contents, change, problem) => {
    expect(applyChange(contents, change, { now: 4000 })).toEqual(no(problem));
  });
});
