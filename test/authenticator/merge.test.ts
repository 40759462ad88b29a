import { describe, expect, test } from "vitest";
import {
  applyChange,
  emptyContents,
  merge,
  type Change,
  type Contents,
  type Entry,
} from "../../electron/authenticator";
import { entryIdSchema } from "../../shared/ids";
import { DAY_MS } from "../../shared/time";
import { must } from "../fakes/must";

const id = (n: number) =>
  entryIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`);
const add = (...ns: number[]): Change => ({
  type: "add-entries",
  added: ns.map((n) => ({
    id: id(n),
    draft: {
      issuer: "ACME",
      account: `account ${n}`,
      secret: new Uint8Array(10).fill(n),
      otp: { type: "hotp", algorithm: "SHA1", digits: 6, counter: 7 },
    },
  })),
});
const on = (n: number, type: "remove-entry" | "restore-entry"): Change => ({
  type,
  entryId: id(n),
});
const advance: Change = { type: "advance-counter", entryId: id(1) };
const after = (contents: Contents, now: number, ...changes: Change[]) =>
  changes.reduce(
    (before, change) => must(applyChange(before, change, { now })),
    contents,
  );
const renamed = (
  { entries, tombstones }: Contents,
  account: string,
  now: number,
): Contents => ({
  entries: entries.map((entry) =>
    entry.id === id(1) ? { ...entry, account, updatedAt: now } : entry,
  ),
  tombstones,
});
/** The first entry of the merge, which is the same from both sides. */
function first(a: Contents, b: Contents, now: number): Entry | undefined {
  const merged = merge(a, b, now);
  expect(merge(b, a, now)).toEqual(merged);
  return merged.entries[0];
}

const base = after(emptyContents, 1000, add(1));

describe("two copies become one", () => {
  test("with the entries of both, in the order they were added", () => {
    const here = after(base, 3000, add(5, 4));
    const there = after(base, 2000, add(9, 8));
    for (const merged of [merge(here, there, 4000), merge(there, here, 4000)])
      expect(merged.entries.map((entry) => entry.id)).toEqual(
        [1, 9, 8, 5, 4].map(id),
      );
  });

  test("with the newest edit of each entry", () => {
    const [here, there] = [
      renamed(base, "here", 2000),
      renamed(base, "there", 3000),
    ];
    expect(first(here, there, 4000)?.account).toBe("there");
  });

  test("with one and the same edit where two were made in one millisecond", () => {
    const here = renamed(base, "here", 2000);
    const there = renamed(base, "there", 2000);
    expect(first(here, there, 4000)?.account).toBe("there");
  });

  test("the same object where nothing differs, so that nothing is computed again", () => {
    expect(merge(base, after(base, 2, add(2)), 9).entries[0]).toBe(
      base.entries[0],
    );
  });
});

describe("a counter", () => {
  test("is the larger one, whichever copy was edited last", () => {
    const used = after(base, 2000, advance, advance);
    const edited = renamed(base, "new", 3000);
    expect(first(used, edited, 4000)).toMatchObject({
      account: "new",
      otp: { counter: 9 },
    });
  });

  test("does not undo an edit by moving", () => {
    const edited = renamed(base, "new", 2000);
    const used = after(base, 3000, advance);
    expect(first(edited, used, 4000)).toMatchObject({
      account: "new",
      otp: { counter: 8 },
    });
  });

  test("is not lost on the way through a deletion, or what is left of one", () => {
    const gone = after(base, 2000, on(1, "remove-entry"));
    const later = 2000 + 30 * DAY_MS;
    const back = after(gone, later - 1, on(1, "restore-entry"));
    const used = after(base, 3000, advance, advance);
    const buried = merge(gone, used, later);
    expect(buried.tombstones).toMatchObject([{ counter: 9 }]);
    expect(first(buried, back, later)).toMatchObject({
      deletedAt: null,
      otp: { counter: 9 },
    });
  });
});

describe("recovery codes", () => {
  const code = (text: string) => ({ code: text, usedAt: null });
  const keep: Change = {
    type: "keep-recovery-codes",
    entryId: id(1),
    recoveryCodes: { savedAt: 1500, codes: [code("abcd"), code("efgh")] },
  };
  const tick = (index: number): Change => ({
    type: "mark-recovery-code",
    entryId: id(1),
    index,
    isUsed: true,
  });
  const kept = after(base, 1500, keep);

  test("come with the edit that kept them, and go with the one that forgot them", () => {
    expect(first(kept, base, 4000)?.recoveryCodes?.codes).toHaveLength(2);
    const forget = "forget-recovery-codes" as const;
    const gone = after(kept, 2000, { type: forget, entryId: id(1) });
    expect(first(kept, gone, 4000)?.recoveryCodes).toBeNull();
  });

  test("are ticked off where the last tick was made", () => {
    const [here, there] = [
      after(kept, 2000, tick(0)),
      after(kept, 3000, tick(1)),
    ];
    expect(first(here, there, 4000)?.recoveryCodes?.codes).toEqual([
      { code: "abcd", usedAt: null },
      { code: "efgh", usedAt: 3000 },
    ]);
    const both = after(there, 3500, tick(0));
    const merged = first(here, both, 4000)?.recoveryCodes?.codes;
    expect(merged?.map(({ usedAt }) => usedAt)).toEqual([3500, 3000]);
  });

  test("are the same from both sides where two lists were kept in one millisecond", () => {
    const [one, other] = ["mnop", "wxyz"].map((text) =>
      after(base, 1500, {
        ...keep,
        recoveryCodes: { savedAt: 1500, codes: [code(text)] },
      }),
    );
    expect(first(one ?? base, other ?? base, 4000)?.recoveryCodes).toEqual({
      savedAt: 1500,
      codes: [code("wxyz")],
    });
  });

  test("of an entry deleted 30 days ago are gone with its secret", () => {
    const gone = after(kept, 2000, on(1, "remove-entry"));
    expect(gone.entries[0]?.recoveryCodes?.codes).toHaveLength(2);
    const merged = merge(gone, kept, 2000 + 30 * DAY_MS);
    expect(JSON.stringify(merged)).not.toContain("abcd");
  });
});

describe("a deletion", () => {
  const gone = after(base, 2000, on(1, "remove-entry"));

  test("holds against the older entry, and can be undone", () => {
    expect(first(base, gone, 3000)).toMatchObject({ deletedAt: 2000 });
    const back = after(gone, 4000, on(1, "restore-entry"));
    expect(first(gone, back, 5000)).toMatchObject({ deletedAt: null });
  });

  test("gives way to a later edit, and to one of the same millisecond", () => {
    for (const moment of [2000, 3000])
      expect(first(gone, renamed(base, "kept", moment), 4000)).toMatchObject({
        account: "kept",
        deletedAt: null,
      });
  });

  test("is remembered for a year by a copy that no longer has the entry", () => {
    const buried = after(gone, 2000 + 40 * DAY_MS, add(2));
    const away = 2000 + 364 * DAY_MS;
    expect(first(buried, base, away)?.id).toBe(id(2));
    expect(merge(buried, base, away).entries).toHaveLength(1);
    expect(merge(buried, base, 2000 + 365 * DAY_MS).entries).toHaveLength(2);
  });

  test("of 30 days ago takes the secret from both copies", () => {
    const merged = merge(gone, base, 2000 + 30 * DAY_MS);
    expect(merged.entries).toEqual([]);
    expect(merged.tombstones).toEqual([
      { id: id(1), deletedAt: 2000, counter: 7 },
    ]);
  });
});
