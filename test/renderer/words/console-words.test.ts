import { expect, test } from "vitest";
import { enConsole } from "../../../renderer/words/console/en";
import { jaConsole } from "../../../renderer/words/console/ja";
import { en } from "../../../renderer/words/en";
import { ja } from "../../../renderer/words/ja";

type Tree = { readonly [name: string]: string | Tree };

/** Every sentence of a tree with its path. */
function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string"
      ? [[`${path}${name}`, value]]
      : leaves(value, `${path}${name}.`),
  );
}
const japanese = leaves({ ...ja, console: jaConsole });
const english = new Map(leaves({ ...en, console: enConsole }));
const gaps = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

test("every sentence exists in both languages, with the same gaps to fill", () => {
  expect(new Set(english.keys())).toEqual(
    new Set(japanese.map(([path]) => path)),
  );
  for (const [path, sentence] of japanese) {
    expect(sentence.trim(), path).not.toBe("");
    expect(english.get(path)?.trim(), path).not.toBe("");
    expect(gaps(english.get(path) ?? ""), path).toEqual(gaps(sentence));
  }
});

test("S07 people always read 「2段階認証」, in one spelling", () => {
  for (const [path, sentence] of japanese)
    expect(sentence, path).not.toMatch(/二段階認証|２段階認証|2段階認識/);
});

test("S20 one label for one button, whatever the method", () => {
  const { submit } = jaConsole.secondStep;
  expect(submit).toBe("ログイン(認証)");
});

test("no English sentence holds Japanese that is not a name", () => {
  for (const [path, sentence] of english)
    expect(
      sentence.replace(/「[^」]*」|『[^』]*』|日本語|二段/g, ""),
      path,
    ).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
});
