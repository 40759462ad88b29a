import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyChange,
  differences,
  emptyContents,
  listed,
  merge,
  type Contents,
} from "../../electron/authenticator";
import { restored } from "../../electron/runtime/restore-contents";
import { DAY_MS } from "../../shared/time";
import { must } from "../fakes/must";
import { adding, idOf, namesIn } from "./vault-copies-world";

const start = 1_800_000_000_000;
const step = fc.record({
  n: fc.integer({ min: 1, max: 5 }),
  what: fc.constantFrom("add", "remove", "advance"),
  after: fc.constantFrom(1, 1000, 31 * DAY_MS),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const steps = fc.array(step, { maxLength: 12 });

/** Plays the steps that can be made; what cannot, as adding twice, changes nothing. */
function played(from: Contents, list: readonly Step[], at: number) {
  let contents = from;
  let now = at;
  for (const { n, what, after } of list) {
    now += after;
    const entryId = idOf(n);
    const isThere =
      contents.entries.some(({ id }) => id === entryId) ||
      contents.tombstones.some(({ id }) => id === entryId);
    if (what === "add" && isThere) continue;
    const change =
      what === "add"
        ? adding(n)
        : what === "remove"
          ? ({ type: "remove-entry", entryId } as const)
          : ({ type: "advance-counter", entryId } as const);
    const next = applyChange(contents, change, { now });
    if (next.ok) contents = next.value;
  }
  return { contents, now };
}

const scene = fc.tuple(steps, steps).map(([before, after]) => {
  const copy = played(emptyContents, before, start);
  const current = played(copy.contents, after, copy.now);
  return {
    copy: copy.contents,
    current: current.contents,
    now: current.now + 1,
  };
});
const counters = ({ entries }: Contents) =>
  new Map(
    entries.map(({ id, otp }) => [id, otp.type === "hotp" ? otp.counter : 0]),
  );

test("merging shows all that was in either, and replacing what was in the copy", () => {
  fc.assert(
    fc.property(scene, ({ copy, current, now }) => {
      const merged = restored(current, copy, "merge", now);
      expect(new Set(namesIn(merged))).toEqual(
        new Set([...namesIn(current), ...namesIn(copy)]),
      );
      const replaced = restored(current, copy, "replace", now);
      expect(new Set(namesIn(replaced))).toEqual(new Set(namesIn(copy)));
    }),
    { numRuns: 1000 },
  );
});

test("no id is there twice, no counter goes back, and what left the list can be put back", () => {
  fc.assert(
    fc.property(
      scene,
      fc.constantFrom("merge" as const, "replace" as const),
      ({ copy, current, now }, way) => {
        const after = restored(current, copy, way, now);
        const ids = [...after.entries, ...after.tombstones].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [id, counter] of counters(current))
          expect(counters(after).get(id) ?? counter).toBeGreaterThanOrEqual(
            counter,
          );
        for (const { id } of listed(current.entries))
          expect(after.entries.some((entry) => entry.id === id)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test("a merge with the other machine, which knows nothing of it, does not undo a restore", () => {
  fc.assert(
    fc.property(
      scene,
      fc.constantFrom("merge" as const, "replace" as const),
      ({ copy, current, now }, way) => {
        const after = restored(current, copy, way, now);
        const both = merge(after, current, now);
        const { added, removed } = differences(after.entries, both.entries);
        expect([added, removed]).toEqual([[], []]);
      },
    ),
    { numRuns: 1000 },
  );
});

test("an entry deleted for good comes back from the copy with the counter that it had", () => {
  const had = must(applyChange(emptyContents, adding(1), { now: start }));
  const entryId = idOf(1);
  const change = { type: "advance-counter", entryId } as const;
  const used = must(applyChange(had, change, { now: start }));
  const gone = must(
    applyChange(used, { type: "remove-entry", entryId }, { now: start }),
  );
  const later = start + 40 * DAY_MS;
  const buried = must(applyChange(gone, adding(2), { now: later }));
  expect(buried.tombstones).toHaveLength(1);
  const back = restored(buried, had, "merge", later);
  expect(namesIn(back)).toEqual(["site 1", "site 2"]);
  expect(counters(back).get(entryId)).toBe(1);
  expect(back.tombstones).toEqual([]);
});
