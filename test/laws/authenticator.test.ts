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
import { anyRecoveryCodes } from "../fakes/any-recovery-codes";

const now = 1_700_000_000_000;
const moment = fc.integer({ min: now - 1e9, max: now });
const entry = fc.record({
  id: fc.uuid({ version: 4 }).map((id) => entryIdSchema.parse(id)),
  ...anyDraftParts,
  createdAt: moment,
  updatedAt: moment,
  deletedAt: fc.option(moment),
  recoveryCodes: fc.option(anyRecoveryCodes(moment)),
});
const list = anyRecoveryCodes(moment);
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
  type:
    | "remove-entry"
    | "restore-entry"
    | "advance-counter"
    | "forget-recovery-codes",
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

test("a tick taken back is identity on the codes; what was kept is there to the last sign", () => {
  const codesOf = (entries: Entries, id: EntryId) =>
    entries.find((entry) => entry.id === id)?.recoveryCodes;
  fc.assert(
    fc.property(someEntries, list, fc.nat(), ({ entries, chosen }, kept, n) => {
      const entryId = chosen;
      const fresh = {
        ...kept,
        codes: kept.codes.map(({ code }) => ({ code, usedAt: null })),
      };
      const forgotten = entries.map((entry) => ({
        ...entry,
        recoveryCodes: null,
      }));
      const saved = applied(forgotten, {
        type: "keep-recovery-codes",
        entryId,
        recoveryCodes: fresh,
      });
      expect(codesOf(saved, chosen)).toEqual(fresh);
      const index = n % fresh.codes.length;
      const mark = { type: "mark-recovery-code", entryId, index } as const;
      const ticked = applied(saved, { ...mark, isUsed: true });
      const used = codesOf(ticked, chosen)?.codes.map((one) => one.usedAt);
      expect(used?.filter((usedAt) => usedAt !== null)).toEqual([now]);
      expect(used?.[index]).toBe(now);
      const back = applied(ticked, { ...mark, isUsed: false });
      expect(codesOf(back, chosen)).toEqual(fresh);
    }),
  );
});

test("a change leaves the entries it was given as they were", () => {
  fc.assert(
    fc.property(someEntries, list, ({ entries, chosen }, recoveryCodes) => {
      const before = structuredClone(entries);
      for (const type of [
        "remove-entry",
        "restore-entry",
        "advance-counter",
        "forget-recovery-codes",
      ] as const)
        apply(entries, change(type, chosen), { now });
      const made = { entryId: chosen, recoveryCodes } as const;
      apply(entries, { type: "keep-recovery-codes", ...made }, { now });
      const marked = { entryId: chosen, index: 0, isUsed: true } as const;
      apply(entries, { type: "mark-recovery-code", ...marked }, { now });
      expect(entries).toEqual(before);
    }),
  );
});
