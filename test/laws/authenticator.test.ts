import fc from "fast-check";
import { expect, test } from "vitest";
import {
  apply,
  decodeContents,
  encodeContents,
  listed,
  type Change,
  type Entries,
} from "../../electron/authenticator";
import { yes } from "../../shared/outcome";
import { entryIdSchema, type EntryId } from "../../shared/ids";
import { anyDraftParts } from "../fakes/any-draft";

const now = 1_700_000_000_000;
const moment = fc.integer({ min: now - 1e9, max: now });
const entry = fc.record({
  id: fc.uuid({ version: 4 }).map((id) => entryIdSchema.parse(id)),
  ...anyDraftParts,
  createdAt: moment,
  updatedAt: moment,
  deletedAt: fc.option(moment),
});
/** Entries with at least one that is listed, and the id of one of those. */
const someEntries = fc
  .uniqueArray(entry, { minLength: 1, selector: ({ id }) => id })
  .filter((entries) => listed(entries).length > 0)
  .chain((entries) =>
    fc.record({
      entries: fc.constant<Entries>(entries),
      chosen: fc.constantFrom(...listed(entries).map(({ id }) => id)),
    }),
  );
const change = (
  type: Exclude<Change["type"], "add-entries">,
  entryId: EntryId,
) => ({ type, entryId }) as const;

function applied(entries: Entries, made: Change): Entries {
  const result = apply(entries, made, { now });
  if (!result.ok) throw new Error(result.refusal);
  return result.entries;
}

test("decode after encode is identity", () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const contents = { entries, tombstones: [] };
      expect(decodeContents(encodeContents(contents))).toEqual(yes(contents));
    }),
  );
});

test("no bytes whatever make the decoder throw", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.json(), (junk, json) => {
      expect(decodeContents(junk).ok).toBe(false);
      expect(decodeContents(Buffer.from(json, "utf8")).ok).toBe(false);
    }),
  );
});

test("restore after remove is identity on the list, but for the moment", () => {
  const still = (entries: Entries) =>
    listed(entries).map((e) => ({ ...e, updatedAt: 0 }));
  fc.assert(
    fc.property(someEntries, ({ entries, chosen }) => {
      const removed = applied(entries, change("remove-entry", chosen));
      expect(listed(removed)).toHaveLength(listed(entries).length - 1);
      const restored = applied(removed, change("restore-entry", chosen));
      expect(still(restored)).toEqual(still(entries));
    }),
  );
});

test("advancing makes a counter larger by one, or is refused", () => {
  fc.assert(
    fc.property(someEntries, ({ entries, chosen }) => {
      const before = entries.find(({ id }) => id === chosen)?.otp;
      const result = apply(entries, change("advance-counter", chosen), { now });
      expect(result.ok).toBe(before?.type === "hotp");
      if (!result.ok || before?.type !== "hotp") return;
      const otp = result.entries.find(({ id }) => id === chosen)?.otp;
      expect(otp).toEqual({ ...before, counter: before.counter + 1 });
    }),
  );
});

test("a change leaves the entries it was given as they were", () => {
  fc.assert(
    fc.property(someEntries, ({ entries, chosen }) => {
      const before = structuredClone(entries);
      for (const type of [
        "remove-entry",
        "restore-entry",
        "advance-counter",
      ] as const)
        apply(entries, change(type, chosen), { now });
      expect(entries).toEqual(before);
    }),
  );
});
