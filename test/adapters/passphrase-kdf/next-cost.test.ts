import fc from "fast-check";
import { expect, test } from "vitest";
import {
  leastCost,
  nextCost,
} from "../../../electron/adapters/passphrase-kdf/next-cost";
import { isSafeCost } from "../../../electron/vault";

const plenty = 8 * 1024 * 1024;

test("a fast computer spends more memory, then more passes; a slow one the least", () => {
  expect(nextCost(100, leastCost, plenty)).toEqual({
    memoryKiB: 235_520,
    iterations: 1,
  });
  expect(nextCost(20, leastCost, plenty)).toEqual({
    memoryKiB: 262_144,
    iterations: 4,
  });
  expect(nextCost(2_000, leastCost, plenty)).toEqual(leastCost);
});

test("little memory is not exhausted: passes take its place", () => {
  expect(nextCost(50, leastCost, 65_536)).toEqual({
    memoryKiB: 65_536,
    iterations: 7,
  });
});

test("whatever is measured, the cost is one that a slot may have", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      (measuredMs, memoryShareKiB) => {
        const cost = nextCost(measuredMs, leastCost, memoryShareKiB);
        expect(isSafeCost(cost)).toBe(true);
      },
    ),
  );
});
