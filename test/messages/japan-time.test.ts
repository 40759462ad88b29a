import fc from "fast-check";
import { expect, test } from "vitest";
import { toJapanTime } from "../../electron/messages/japan-time";
import { HOUR_MS } from "../../shared/time";

test("midnight in Japan is hour 0 of the new day", () => {
  expect(toJapanTime(Date.UTC(2025, 11, 31, 15, 4))).toEqual({
    year: "2026",
    month: "1",
    day: "1",
    hour: "0",
    minute: "04",
  });
});

test("it is nine hours ahead of UTC at any moment since 2000", () => {
  const anyMoment = fc.integer({
    min: Date.UTC(2000, 0, 1),
    max: Date.UTC(2100, 0, 1),
  });
  fc.assert(
    fc.property(anyMoment, (at) => {
      const { year, month, day, hour, minute } = toJapanTime(at);
      const shifted = new Date(at + 9 * HOUR_MS);
      expect([year, month, day, hour, minute].map(Number)).toEqual([
        shifted.getUTCFullYear(),
        shifted.getUTCMonth() + 1,
        shifted.getUTCDate(),
        shifted.getUTCHours(),
        shifted.getUTCMinutes(),
      ]);
    }),
  );
});
