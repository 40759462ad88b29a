import { expect, test } from "vitest";
import {
  newSet,
  unusedCodes,
} from "../../../../renderer/screens/backup-codes/revealed-set";

test("S43 S44 of a new set every code works; of another one those that were not used, in their order", () => {
  const codes = ["A", "B", "C"];
  expect(newSet(codes, 5)).toMatchObject({ createdAt: 5 });
  expect(unusedCodes(newSet(codes, 5))).toEqual(codes);
  const isUsed = (code: string) => ({ code, usedAt: code === "B" ? 0 : null });
  expect(unusedCodes({ createdAt: 5, codes: codes.map(isUsed) })).toEqual([
    "A",
    "C",
  ]);
});
