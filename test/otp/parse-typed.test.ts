import { expect, test } from "vitest";
import { parseTyped, type TypedEntry } from "../../electron/otp";

const typed: TypedEntry = {
  type: "totp",
  issuer: "さくら",
  account: "abc12345",
  secret: "JBSW Y3DP EHPK 3PXP",
  algorithm: "SHA1",
  digits: "",
  periodOrCounter: "",
};

function optionsOf(changes: Partial<TypedEntry>) {
  const parsed = parseTyped({ ...typed, ...changes });
  return parsed.ok ? parsed.draft.otp : parsed.refusal;
}

test("blank fields mean the usual values", () => {
  expect(optionsOf({})).toEqual({
    type: "totp",
    algorithm: "SHA1",
    digits: 6,
    periodSeconds: 30,
  });
  expect(
    optionsOf({ type: "hotp", digits: " ", periodOrCounter: " " }),
  ).toEqual({ type: "hotp", algorithm: "SHA1", digits: 6, counter: 0 });
});

test("full-width letters, digits and spaces are read as plain ones", () => {
  const wide = parseTyped({
    ...typed,
    secret: "ＪＢＳＷ　Ｙ３ＤＰ　ｅｈｐｋ３ｐｘｐ",
    digits: "８",
    periodOrCounter: "６０",
  });
  const plain = parseTyped({ ...typed, digits: "8", periodOrCounter: "60" });
  expect(wide.ok).toBe(true);
  expect(wide).toEqual(plain);
});

test.each<[Partial<TypedEntry>, string, string]>([
  [{ secret: "" }, "secret", "missing"],
  [{ secret: "1234" }, "secret", "malformed"],
  [{ secret: "MY" }, "secret", "too-short"],
  [{ digits: "5" }, "digits", "out-of-range"],
  [{ digits: "six" }, "digits", "malformed"],
  [{ periodOrCounter: "0" }, "period", "out-of-range"],
  [{ periodOrCounter: "-1" }, "period", "out-of-range"],
  [{ periodOrCounter: "1.5" }, "period", "malformed"],
  [{ type: "hotp", periodOrCounter: "-1" }, "counter", "out-of-range"],
  [{ issuer: "a\u202eb" }, "issuer", "unsafe-characters"],
  [{ account: "x".repeat(257) }, "account", "too-long"],
])("%j is refused: %s %s", (changes, field, problem) => {
  expect(optionsOf(changes)).toEqual({ field, problem });
});
