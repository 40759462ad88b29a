import { expect, test } from "vitest";
import {
  firstLetter,
  stableHue,
} from "../../../renderer/components/letter-look";

test.each([
  ["github", "G"],
  ["株式会社サンプル", "株"],
  ["  npm", "N"],
  ["👩‍💻 tools", "👩‍💻"],
  ["が行", "が"],
  ["", "•"],
])("%j starts with %j", (name, letter) => {
  expect(firstLetter(name)).toBe(letter);
});

test("a name keeps its hue, in any spelling of case, and names differ", () => {
  expect(stableHue("GitHub")).toBe(stableHue(" github "));
  const names = Array.from({ length: 200 }, (_, i) => `issuer ${String(i)}`);
  const hues = new Set(names.map(stableHue));
  expect(hues.size).toBe(12);
  for (const hue of hues) {
    expect(hue).toBeGreaterThanOrEqual(0);
    expect(hue).toBeLessThan(360);
  }
});
