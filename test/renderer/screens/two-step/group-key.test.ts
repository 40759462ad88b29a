import { expect, test } from "vitest";
import { groupKey } from "../../../../renderer/screens/two-step/group-key";

test.each([
  ["", ""],
  ["ABC", "ABC"],
  ["ABCD", "ABCD"],
  ["ABCDE", "ABCD E"],
  ["ABCDEFGHIJKL", "ABCD EFGH IJKL"],
])("S16 the key is shown in groups of four: %s", (secret, shown) => {
  expect(groupKey(secret)).toBe(shown);
});
