import { describe, expect, test } from "vitest";
import { en } from "../../../renderer/words/en";
import { ja } from "../../../renderer/words/ja";
import { contract } from "../../../shared/contract";

type Tree = { readonly [key: string]: string | Tree };

function sentences(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : sentences(value, `${path}${key}.`),
  );
}

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map(
    ([, name]) => name ?? "",
  );
}

const japanese = new Map(sentences(ja));
const english = new Map(sentences(en));

describe("both languages", () => {
  test("say the same things", () => {
    expect([...english.keys()].sort()).toEqual([...japanese.keys()].sort());
  });

  test("leave nothing empty and fill the same blanks", () => {
    for (const [key, sentence] of japanese) {
      const other = english.get(key) ?? "";
      expect(sentence.trim(), key).not.toBe("");
      expect(other.trim(), key).not.toBe("");
      expect(new Set(placeholders(other)), key).toEqual(
        new Set(placeholders(sentence)),
      );
    }
  });

  test("English has no Japanese left in it, and the other way round", () => {
    const names = /二段/gu;
    for (const [key, sentence] of english)
      expect(sentence.replace(names, ""), key).not.toMatch(
        /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
      );
    for (const [key, sentence] of japanese) {
      if (key === "enrol.refusedReason" || key === "enrol.field.uri") continue;
      if (/^\{\{[^{}]*\}\}$/.test(sentence)) continue; // a blank alone
      expect(sentence, key).toMatch(
        /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
      );
    }
  });
});

test("every error that a call declares is explained", () => {
  type Call = { "~orpc": { errorMap: Record<string, unknown> } };
  const namespaces: Record<string, Record<string, Call>> = contract;
  const declared = Object.values(namespaces).flatMap((calls) =>
    Object.values(calls).flatMap((call) => Object.keys(call["~orpc"].errorMap)),
  );
  expect(declared.length).toBeGreaterThan(10);
  for (const code of declared) expect(ja.error).toHaveProperty(code);
});
