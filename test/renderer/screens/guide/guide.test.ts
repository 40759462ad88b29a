import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { comparable, guide } from "../../../../renderer/screens/guide/guide";
import { enConsole } from "../../../../renderer/words/console/en";
import { jaConsole } from "../../../../renderer/words/console/ja";

test.each([
  ["二段階認証", "2段階認証とは"],
  ["２段階認証", "2段階認証とは"],
  ["信頼済みブラウザ", "信頼済み端末"],
  [" QRコード ", "「qrコードを発行」"],
  ["ＱＲコード", "「QRコードを発行」"],
])("S07 %j finds %j", (typed, text) => {
  expect(comparable(text)).toContain(comparable(typed));
});

/** Every sentence of a tree of words. */
function sentences(tree: object): string[] {
  return Object.values(tree).flatMap((value: string | object) =>
    typeof value === "string" ? [value] : sentences(value),
  );
}

test.each([
  ["ja", jaConsole, /『([^』]+)』/g],
  ["en", enConsole, /“([^”]+)”/g],
] as const)(
  "what the guide quotes is on a button or a heading (%s)",
  (_, words, quoted) => {
    const { guide: own, ...others } = words;
    const shown = new Set(sentences(others));
    const outside = new Set(["+", "QRコードをスキャン", "有効", "On"]); // the other app's, and a choice
    const quotes = sentences(own.steps).flatMap((text) =>
      [...text.matchAll(quoted)].map(([, name = ""]) => name),
    );
    expect(quotes.length).toBeGreaterThan(8);
    for (const name of quotes)
      if (!outside.has(name)) expect(shown, name).toContain(name);
  },
);

test("every picture is of a step, and there in both languages", () => {
  const steps = new Set<string>(guide.flatMap((section) => [...section.steps]));
  const pictures = (language: string) =>
    readdirSync(`renderer/screens/guide/pictures/${language}`).sort();
  expect(pictures("en")).toEqual(pictures("ja"));
  expect(pictures("ja").length).toBeGreaterThan(15);
  for (const file of pictures("ja"))
    expect(steps).toContain(file.replace(".png", ""));
});
