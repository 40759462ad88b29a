import { describe, expect, test } from "vitest";
import { readRecoveryCodes } from "../../electron/authenticator";
import { no, yes } from "../../shared/outcome";

const two = ["ABCD-EFGH", "1234 5678"];

describe("a list as sites give it", () => {
  test.each<[string, string, readonly string[]]>([
    ["one a line", "ABCD-EFGH\n1234 5678", two],
    [
      "with line ends of Windows, and blank lines",
      "\r\nABCD-EFGH\r\n \r\n1234 5678\r\n",
      two,
    ],
    [
      "with the mark at the start of a text file",
      "\ufeffABCD-EFGH\n1234 5678",
      two,
    ],
    ["numbered", "1. ABCD-EFGH\n2. 1234 5678", two],
    ["numbered without a space", "1.ABCD-EFGH\n2.1234 5678", two],
    ["numbered with a bracket", "1)ABCD-EFGH\n(2) 1234 5678", two],
    ["numbered in circles", "①ABCD-EFGH\n② 1234 5678", two],
    ["numbered by a table", "1\tABCD-EFGH\n2\t1234 5678", two],
    ["with boxes", "☐ ABCD-EFGH\n[ ] 1234 5678", two],
    ["with bullets", "・ABCD-EFGH\n* 1234 5678", two],
    ["with boxes and numbers", "□ 1. ABCD-EFGH\n□ 2. 1234 5678", two],
    ["with commas", "ABCD-EFGH,1234 5678,", two],
    ["with semicolons", "ABCD-EFGH; 1234 5678", two],
    ["with Japanese commas", "ABCD-EFGH、1234 5678", two],
    ["in two columns", "ABCD-EFGH   1234 5678", two],
    ["in two numbered columns", "1. ABCD-EFGH  2. 1234 5678", two],
    ["in full width", "１．ＡＢＣＤ－ＥＦＧＨ\n２．１２３４　５６７８", two],
    ["twice", "ABCD-EFGH\n1234 5678\nABCD-EFGH", two],
    [
      "in one line, equally long",
      "k3f9x2ab 77hqz01m",
      ["k3f9x2ab", "77hqz01m"],
    ],
    ["in groups of one code", "abcde fghij", ["abcde fghij"]],
    [
      "as words of one code",
      "correct horse battery",
      ["correct horse battery"],
    ],
    ["with a number that is a part of it", "123.456.789", ["123.456.789"]],
    ["with a dash that is a part of it", "-abcd", ["-abcd"]],
    ["of one key", "RK-12AB-34CD", ["RK-12AB-34CD"]],
  ])("%s", (_, text, codes) => {
    expect(readRecoveryCodes(text)).toEqual(yes(codes));
  });
});

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => `code-${i.toString()}`).join("\n");

describe("within its limits", () => {
  test("a hundred codes, of 4 to 64 characters, in 20,000 characters", () => {
    const read = readRecoveryCodes(many(100));
    expect(read.ok && read.value).toHaveLength(100);
    for (const code of ["abcd", "x".repeat(64), "🙂".repeat(64)])
      expect(readRecoveryCodes(code)).toEqual(yes([code]));
    const padded = "abcd".padEnd(20_000, "\n");
    expect(readRecoveryCodes(padded)).toEqual(yes(["abcd"]));
  });

  test.each([
    ["nothing", "", "empty", null],
    ["blank lines and bullets", "\n - \n ☐ \n", "empty", null],
    ["a text too long", "x\n".repeat(10_001), "text-too-long", null],
    ["codes too many", many(101), "too-many", null],
    ["a code too short", "abcd\n\nabc", "code-too-short", 3],
    ["a code too long", `abcd\n${"x".repeat(65)}`, "code-too-long", 2],
    ["a control character", "abcd\u0007", "unsafe-characters", 1],
    ["a null", "ab\0cd", "unsafe-characters", 1],
    ["a mark that turns the text", "abcd\nab\u202ecd", "unsafe-characters", 2],
    ["an isolate", "\u2066abcd\u2069", "unsafe-characters", 1],
    ["a space of no width", "ab\u200bcd", "unsafe-characters", 1],
    ["half a character", "abcd\ud800", "unsafe-characters", 1],
  ] as const)("%s is refused by name", (_, text, problem, line) => {
    expect(readRecoveryCodes(text)).toEqual(no({ problem, line }));
  });
});
