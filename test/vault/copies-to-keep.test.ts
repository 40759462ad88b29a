import fc from "fast-check";
import { expect, test } from "vitest";
import { copiesToKeep } from "../../electron/vault";
import { DAY_MS, HOUR_MS } from "../../shared/time";

const now = 1_800_000_000_000;
const moment = fc.oneof(
  fc.integer({ min: now - 40 * DAY_MS, max: now + DAY_MS }),
  fc.integer({ min: now - 100, max: now + 100 }),
  fc.integer({ min: 0, max: now }),
);
const moments = fc.array(moment, { maxLength: 120 });
const dayOf = (at: number) => Math.floor(at / DAY_MS);
const newestFirst = (all: readonly number[]) =>
  [...new Set(all)].sort((a, b) => b - a);

test("keeps the newest ten, the newest of each of the last 30 days, and at most forty on each side of now", () => {
  fc.assert(
    fc.property(moments, (all) => {
      const kept = copiesToKeep(all, now);
      expect([...kept].every((one) => all.includes(one))).toBe(true);
      const past = newestFirst(all).filter((at) => at <= now);
      for (const at of past.slice(0, 10)) expect(kept.has(at)).toBe(true);
      for (let back = 0; back < 30; back++) {
        const newest = past.find((at) => dayOf(at) === dayOf(now) - back);
        if (newest !== undefined) expect(kept.has(newest)).toBe(true);
      }
      const ahead = [...kept].filter((at) => at > now);
      expect(ahead.length).toBeLessThanOrEqual(40);
      expect(kept.size - ahead.length).toBeLessThanOrEqual(40);
    }),
    { numRuns: 1000 },
  );
});

test("what was pruned after every save is what would be kept of all at once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 3 * DAY_MS }), { maxLength: 80 }),
      (gaps) => {
        let at = now;
        let lying: number[] = [];
        const all: number[] = [];
        for (const gap of gaps) {
          at += gap;
          all.push(at);
          lying = [...copiesToKeep([...lying, at], at)];
        }
        expect(new Set(lying)).toEqual(copiesToKeep(all, at));
      },
    ),
    { numRuns: 500 },
  );
});

/** Thirty days with three saves each, pruned at each of them as the app does. */
function aMonth(): number[] {
  let lying: number[] = [];
  for (let at = now - 29 * DAY_MS; at <= now; at += 8 * HOUR_MS)
    lying = [...copiesToKeep([...lying, at], at)];
  return lying;
}

test("however far a clock jumps, either way and back again, a day of work under it costs at most one old day", () => {
  const before = aMonth();
  const days = new Set(before.map(dayOf));
  fc.assert(
    fc.property(
      fc.integer({ min: -now, max: 40 * 365 * DAY_MS }),
      fc.integer({ min: 1, max: 60 }),
      (jump, saves) => {
        let lying = before;
        const wrong = Array.from({ length: saves }, (_, i) => now + jump + i);
        for (const at of wrong) lying = [...copiesToKeep([...lying, at], at)];
        const right = now + HOUR_MS;
        lying = [...copiesToKeep([...lying, right], right)];
        const left = new Set(lying.map(dayOf));
        expect([...days].filter((day) => !left.has(day)).length).toBeLessThan(
          2 + Number(wrong.some((at) => dayOf(at) !== dayOf(now + jump))),
        );
        expect(lying).toContain(right);
      },
    ),
    { numRuns: 1000 },
  );
});

test("copies of a wrong clock's future do not push out those of today", () => {
  const future = Array.from({ length: 20 }, (_, i) => now + (i + 1) * DAY_MS);
  const today = Array.from({ length: 10 }, (_, i) => now - i * HOUR_MS);
  const kept = copiesToKeep([...future, ...today], now);
  expect(today.every((at) => kept.has(at))).toBe(true);
});
