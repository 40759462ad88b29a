import { expect, test } from "vitest";
import { requirements } from "../../build/requirements";
import { findProofs } from "../../build/test-titles";

test("a title says what it proves, in a call or in a table", () => {
  const source = `
    test("S01 on by app code", () => {});
    test.each([["R23 C3 once", 1]])("%s", () => {});
    test("S12 S15, R02 several", () => {});
    test("nothing of S01 here", () => {});
    test.skip("S99 skipped", () => {});
  `;
  expect(findProofs(source).map(({ ids }) => ids)).toEqual([
    ["S01"],
    ["R23"],
    ["S12", "S15", "R02"],
  ]);
});

test("no number stands twice in the list", () => {
  const ids = requirements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("S52");
  expect(ids).toContain("E20");
});
