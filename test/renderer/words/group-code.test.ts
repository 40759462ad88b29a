import { expect, test } from "vitest";
import { groupCode, spellCode } from "../../../renderer/words/group-code";

test.each([
  ["123456", ["123", "456"]],
  ["1234567", ["123", "4567"]],
  ["12345678", ["1234", "5678"]],
  ["123456789", ["123", "456", "789"]],
  ["1234567890", ["12345", "67890"]],
  ["00 1", ["00 1"]],
  ["", [""]],
])("%s is read as %j, and no digit is lost", (code, groups) => {
  expect(groupCode(code)).toEqual(groups);
  expect(groupCode(code).join("")).toBe(code);
});

test("a screen reader gets digits, not a number", () => {
  expect(spellCode("012345")).toBe("0 1 2 3 4 5");
});
