import fc from "fast-check";
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
import { DAY_MS } from "../../shared/time";
import type { Entropy } from "../../electron/ports/entropy";
import { anyDraftParts } from "../fakes/any-draft";
import { anyRecoveryCodes } from "../fakes/any-recovery-codes";
import { createCountingEntropy } from "../fakes/counting-entropy";

/** How often each law is tried; the soak asks for more. */
const numRuns = Math.max(1000, Number(process.env["NIDAN_SOAK"] ?? 0));
const timeout = 600_000;

const now = 1_700_000_000_000;
/** Few of them, so that ids meet and moments tie; on both sides of the 30 days and of the year. */
const id = fc
  .integer({ min: 1, max: 4 })
  .map((n) => entryIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`));
const moment = fc.oneof(
  fc.integer({ min: now - 3, max: now + 3 }),
  fc.constantFrom(10, 30, 31, 364, 365, 400).map((days) => now - days * DAY_MS),
);
const entry = fc.record({
  id,
  ...anyDraftParts,
  issuer: fc.constantFrom("ACME", "さくら"),
  createdAt: moment,
  updatedAt: moment,
  deletedAt: fc.option(moment),
  recoveryCodes: fc.option(anyRecoveryCodes(moment)),
});
const tombstone = fc.record({
  id,
  deletedAt: moment,
  counter: fc.option(fc.nat()),
});
/** Anything that can be decoded, whether or not a Nidan would write it. */
const anyContents: fc.Arbitrary<Contents> = fc.record({
  entries: fc.array(entry, { maxLength: 6 }),
  tombstones: fc.array(tombstone, { maxLength: 4 }),
});

/** What happens on one machine: changes, at moments of a clock that is right, or is set back. */
const history = fc.array(
  fc.record({
    change: fc.oneof(
      fc.record({
        type: fc.constant("add-entries" as const),
        drafts: fc.array(entry, { maxLength: 3 }),
      }),
      fc.record({
        type: fc.constantFrom(
          "remove-entry" as const,
          "restore-entry" as const,
          "erase-entry" as const,
          "advance-counter" as const,
          "forget-recovery-codes" as const,
        ),
        at: fc.nat(),
      }),
      fc.record({
        type: fc.constant("keep-recovery-codes" as const),
        at: fc.nat(),
        recoveryCodes: anyRecoveryCodes(moment),
      }),
      fc.record({
        type: fc.constant("mark-recovery-code" as const),
        at: fc.nat(),
        index: fc.nat({ max: 2 }),
        isUsed: fc.boolean(),
      }),
    ),
    moment,
  }),
  { maxLength: 12 },
);
type History = typeof history extends fc.Arbitrary<infer Steps> ? Steps : never;

/** The contents after all of it. No two machines, and no two additions, give one id. */
function lived(contents: Contents, steps: History, machine: string): Contents {
  const entropy = createCountingEntropy(machine);
  return steps.reduce((before, { change, moment }) => {
    const made = toChange(before, change, entropy);
    const applied = made && applyChange(before, made, { now: moment });
    return applied?.ok ? applied.value : before;
  }, contents);
}

function toChange(
  { entries }: Contents,
  change: History[number]["change"],
  entropy: Entropy,
): Change | null {
  if (change.type === "add-entries") {
    const added = change.drafts.map((draft) => ({
      id: entryIdSchema.parse(entropy.uuid()),
      draft,
    }));
    return { type: change.type, added };
  }
  const entryId = entries[change.at % entries.length]?.id;
  if (entryId === undefined) return null;
  switch (change.type) {
    case "keep-recovery-codes": {
      const { type, recoveryCodes } = change;
      return { type, entryId, recoveryCodes };
    }
    case "mark-recovery-code": {
      const { type, index, isUsed } = change;
      return { type, entryId, index, isUsed };
    }
    case "remove-entry":
    case "restore-entry":
    case "erase-entry":
    case "advance-counter":
    case "forget-recovery-codes":
      return { type: change.type, entryId };
  }
}

/** What would be saved: equal texts are equal in every member. */
const saved = (contents: Contents) =>
  Buffer.from(encodeContents(contents)).toString();

test("merge is commutative, to the last byte", { timeout }, () => {
  fc.assert(
    fc.property(anyContents, anyContents, (a, b) => {
      expect(saved(merge(a, b, now))).toBe(saved(merge(b, a, now)));
    }),
    { numRuns },
  );
});

test("merge is associative, to the last byte", { timeout }, () => {
  fc.assert(
    fc.property(anyContents, anyContents, anyContents, (a, b, c) => {
      const left = merge(merge(a, b, now), c, now);
      const right = merge(a, merge(b, c, now), now);
      expect(saved(left)).toBe(saved(right));
    }),
    { numRuns },
  );
});

test(
  "merge is idempotent, and merging once more changes nothing",
  { timeout },
  () => {
    fc.assert(
      fc.property(anyContents, anyContents, (a, b) => {
        const merged = merge(a, b, now);
        for (const again of [merged, a, b])
          expect(saved(merge(merged, again, now))).toBe(saved(merged));
      }),
      { numRuns },
    );
  },
);

test(
  "a vault that was only ever changed here is its own merge",
  { timeout },
  () => {
    fc.assert(
      fc.property(history, (steps) => {
        const contents = lived(emptyContents, steps, "here");
        const merged = merge(contents, contents, now - 400 * DAY_MS);
        expect(merged.entries).toEqual(contents.entries);
        expect(new Set(merged.tombstones)).toEqual(
          new Set(contents.tombstones),
        );
      }),
      { numRuns },
    );
  },
);

test(
  "two machines that changed one vault agree, and nothing of either is gone without a trace",
  { timeout },
  () => {
    fc.assert(
      fc.property(history, history, history, (before, here, there) => {
        const base = lived(emptyContents, before, "before");
        const copies = [
          lived(base, here, "here"),
          lived(base, there, "there"),
        ] as const;
        const merged = merge(...copies, now);
        const [one, other] = copies;
        expect(saved(merge(other, one, now))).toBe(saved(merged));

        const all = new Map(merged.entries.map((kept) => [kept.id, kept]));
        const graves = new Map(
          merged.tombstones.map((left) => [left.id, left]),
        );
        expect(all.size).toBe(merged.entries.length);
        for (const copy of copies)
          for (const { id, updatedAt, deletedAt, otp } of copy.entries) {
            const isForgotten =
              deletedAt !== null && now - deletedAt >= 365 * DAY_MS;
            if (isForgotten) continue;
            const kept = all.get(id);
            const newest = kept?.updatedAt ?? graves.get(id)?.deletedAt;
            expect(newest).toBeGreaterThanOrEqual(updatedAt);
            if (otp.type !== "hotp" || kept?.otp.type !== "hotp") continue;
            expect(kept.otp.counter).toBeGreaterThanOrEqual(otp.counter);
          }
      }),
      { numRuns },
    );
  },
);

test("a merge leaves both copies as they were", { timeout }, () => {
  fc.assert(
    fc.property(anyContents, anyContents, (a, b) => {
      const before = [saved(a), saved(b)];
      merge(a, b, now);
      expect([saved(a), saved(b)]).toEqual(before);
    }),
    { numRuns },
  );
});
