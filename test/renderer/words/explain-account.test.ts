import { ORPCError } from "@orpc/client";
import i18next from "i18next";
import { describe, expect, test } from "vitest";
import { en } from "../../../renderer/words/en";
import { explain } from "../../../renderer/words/explain";
import { ja } from "../../../renderer/words/ja";
import { refused } from "../../../shared/contract/refused";
import { refusals, type RefusalCode } from "../../../shared/model/refusal";

/** 2026-04-01T03:04:05Z */
const until = Date.UTC(2026, 3, 1, 3, 4, 5);

type Shape = Record<
  string,
  { readonly def: { readonly entries?: Record<string, string> } } | undefined
>;

/** Every refusal of the account console with each of its reasons. */
const cases = Object.entries(
  refused(...(Object.keys(refusals) as RefusalCode[])),
).flatMap(([code, declared]) => {
  if (["KEYCHAIN_UNAVAILABLE", "SAVE_FAILED"].includes(code)) return []; // the vault's words
  const shape =
    "data" in declared ? (declared.data.shape as unknown as Shape) : {};
  const reasons = shape["because"] ?? shape["problem"];
  const name = "because" in shape ? "because" : "problem";
  const data = { until, triesLeft: 2, path: "/v", retryAfterSeconds: 5 };
  return Object.keys(reasons?.def.entries ?? { "": "" }).map(
    (reason) => [code, reason, { ...data, [name]: reason }] as const,
  );
});

describe.each([
  ["ja", ja],
  ["en", en],
] as const)("in %s", (lng, words) => {
  const { t } = i18next.createInstance(
    {
      lng,
      resources: { [lng]: { translation: words } },
      interpolation: { escapeValue: false },
    },
    () => undefined,
  );
  const say = (code: string, data: unknown) =>
    explain(t, new ORPCError(code, { defined: true, data }));

  test.each(cases)("%s %s has a sentence of its own", (code, _reason, data) => {
    const sentence = say(code, data);
    expect(sentence).not.toBe(words.error.general);
    expect(sentence).not.toMatch(/\{\{|^error\./);
    expect(sentence.length).toBeGreaterThan(8);
  });

  test("the sentences differ from one another", () => {
    const sentences = cases.map(([code, , data]) => say(code, data));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test("R24 a wait says until when", () => {
    expect(say("LOCKED_OUT", { until })).toMatch(/\d{1,2}:04:05/);
  });
});
