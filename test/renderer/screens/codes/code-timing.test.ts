import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CLOCK_JUMP_MS,
  LONGEST_TIMER_MS,
  clockJumped,
  needsCodes,
  nextBoundary,
  shownAt,
  waitFor,
} from "../../../../renderer/screens/codes/code-timing";
import { counted, timed } from "./views";

const epoch = fc.integer({ min: 0, max: 4_000_000_000_000 });
const period = fc.integer({ min: 1, max: 31_536_000 }).map((s) => s * 1000);
const anyTimed = fc
  .record({ step: fc.integer({ min: 0, max: 100_000_000 }), period })
  .map(({ step, period: ms }) => timed("a", step * ms, ms));
/** Moments at, just before and just after every edge, and anywhere. */
const nearOrFar = anyTimed.chain((view) =>
  fc.record({
    view: fc.constant(view),
    now: fc.oneof(
      epoch,
      fc
        .record({
          edge: fc.constantFrom(
            view.current.validFrom,
            view.current.validUntil,
            view.next.validUntil,
          ),
          by: fc.integer({ min: -1500, max: 1500 }),
        })
        .map(({ edge, by }) => edge + by),
      fc.integer({
        min: view.current.validFrom,
        max: view.next.validUntil,
      }),
    ),
  }),
);

describe("shownAt", () => {
  test("shows the code whose time contains the moment, otherwise nothing", () => {
    fc.assert(
      fc.property(nearOrFar, ({ view, now }) => {
        const shown = shownAt(view, now);
        const right = [view.current, view.next].filter(
          (code) => code.validFrom <= now && now < code.validUntil,
        );
        if (shown.state === "stale") {
          expect(right).toEqual([]);
        } else {
          expect(right).toEqual([shown.code]);
          expect(shown.after).toBe(
            shown.code === view.current ? view.next : null,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("switches at the boundary, not a millisecond around it", () => {
    const view = timed("a", 60_000, 30_000);
    const codeAt = (now: number) => {
      const shown = shownAt(view, now);
      return shown.state === "live" ? shown.code.code : null;
    };
    expect(codeAt(59_999)).toBeNull();
    expect(codeAt(60_000)).toBe(view.current.code);
    expect(codeAt(89_999)).toBe(view.current.code);
    expect(codeAt(90_000)).toBe(view.next.code);
    expect(codeAt(119_999)).toBe(view.next.code);
    expect(codeAt(120_000)).toBeNull();
  });
});

describe("nextBoundary", () => {
  test("until it comes, nothing that is shown changes", () => {
    fc.assert(
      fc.property(
        fc.array(anyTimed, { minLength: 1, maxLength: 5 }),
        epoch,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (views, now, part) => {
          const boundary = nextBoundary(views, now);
          for (const view of views) {
            const before = shownAt(view, now);
            if (before.state === "stale") continue;
            expect(boundary).not.toBeNull();
            const until = boundary ?? now;
            expect(until).toBeGreaterThan(now);
            const later = now + Math.floor((until - now) * part);
            expect(shownAt(view, later)).toEqual(before);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("is the first of all entries, whatever their period", () => {
    const views = [
      timed("a", 60_000, 60_000),
      timed("b", 60_000, 30_000),
      counted("c", "123456"),
    ];
    expect(nextBoundary(views, 61_000)).toBe(90_000);
    expect(nextBoundary(views, 90_000)).toBe(120_000);
  });

  test("is none for entries that do not follow the clock", () => {
    expect(nextBoundary([counted("c", null)], 0)).toBeNull();
    expect(nextBoundary([], 0)).toBeNull();
  });
});

describe("waitFor", () => {
  test("fits in a timer and is never negative", () => {
    expect(waitFor(31_536_000_000, 0)).toBe(LONGEST_TIMER_MS);
    expect(waitFor(1000, 5000)).toBe(0);
    expect(waitFor(5000, 1000)).toBe(4000);
  });
});

describe("needsCodes", () => {
  test("only when an entry has no code after the one shown", () => {
    const view = timed("a", 60_000, 30_000);
    expect(needsCodes([view, counted("c", null)], 60_000)).toBe(false);
    expect(needsCodes([view], 89_999)).toBe(false);
    expect(needsCodes([view], 90_000)).toBe(true);
    expect(needsCodes([view], 0)).toBe(true);
    expect(needsCodes([view], 200_000)).toBe(true);
  });
});

describe("clockJumped", () => {
  test("in both directions, but not by jitter", () => {
    expect(clockJumped(1000, 1000 + CLOCK_JUMP_MS)).toBe(false);
    expect(clockJumped(1000, 1001 + CLOCK_JUMP_MS)).toBe(true);
    expect(clockJumped(1000, 999 - CLOCK_JUMP_MS)).toBe(true);
  });
});
