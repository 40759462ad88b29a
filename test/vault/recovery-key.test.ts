import { describe, expect, test } from "vitest";
import { formatRecoveryKey, parseRecoveryKey } from "../../electron/vault";

const key = Uint8Array.from(
  Buffer.from("00112233445566778899aabbccddeeff", "hex"),
);
const written = formatRecoveryKey(key);
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const opens = { ok: true, value: key };

describe("a recovery key is written", () => {
  test("as 26 digits and a check character, in groups of four", () => {
    expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}..[0-9A-Z*~$=]$/);
  });

  // Worked out by hand from the definition: 2^128 - 1 is 32 modulo 37.
  test.each([
    ["00".repeat(16), "0000-0000-0000-0000-0000-0000-000"],
    ["00".repeat(15) + "20", "0000-0000-0000-0000-0000-0000-10*"],
    ["00".repeat(15) + "24", "0000-0000-0000-0000-0000-0000-14U"],
    ["00".repeat(15) + "25", "0000-0000-0000-0000-0000-0000-150"],
    ["ff".repeat(16), "7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ*"],
  ])("%s as %s", (hex, text) => {
    const bytes = Uint8Array.from(Buffer.from(hex, "hex"));
    expect(formatRecoveryKey(bytes)).toBe(text);
    expect(parseRecoveryKey(text)).toEqual({ ok: true, value: bytes });
  });
});

describe("a recovery key is read", () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 65248));
  test.each([
    ["as written", written],
    ["in lower case", written.toLowerCase()],
    ["without dashes", written.replaceAll("-", "")],
    ["with spaces and line breaks", ` ${written.replaceAll("-", "\r\n ")}\t`],
    ["full-width", wide(written)],
    ["with O for 0", written.replaceAll("0", "O")],
    ["with o for 0", written.replaceAll("0", "o")],
    ["with I for 1", written.replaceAll("1", "I")],
    ["with l for 1", written.replaceAll("1", "l")],
    ["with the dashes of a Japanese keyboard", written.replaceAll("-", "ー")],
    ["with typographic dashes", written.replaceAll("-", "\u2013")],
    ["with minus signs", written.replaceAll("-", "\u2212")],
    ["with invisible characters", `\ufeff${written.replaceAll("-", "\u200b")}`],
  ])("%s", (_, text) => {
    expect(parseRecoveryKey(text)).toEqual(opens);
  });

  test.each(["~", "～", "\u301c", "\u223c"])(
    "with the check character ~ typed as %s",
    (tilde) => {
      const text = `0000-0000-0000-0000-0000-0000-11${tilde}`;
      const value = new Uint8Array(16);
      value[15] = 0x21;
      expect(parseRecoveryKey(text)).toEqual({ ok: true, value });
    },
  );
});

describe("a mistake is noticed", () => {
  const plain = written.replaceAll("-", "");
  const mistyped = { ok: false, problem: "mistyped" };

  test("in any one digit, whatever was typed for it", () => {
    for (let i = 0; i < 26; i++)
      for (const digit of ALPHABET)
        if (digit !== plain[i])
          expect(
            parseRecoveryKey(plain.slice(0, i) + digit + plain.slice(i + 1)),
          ).toEqual(mistyped);
  });

  test("in the check character", () => {
    for (const check of `${ALPHABET}*~$=U`)
      if (check !== plain[26])
        expect(parseRecoveryKey(plain.slice(0, 26) + check)).toEqual(mistyped);
  });

  test("in any two different digits that changed places", () => {
    for (let i = 0; i < 26; i++)
      for (let j = i + 1; j < 26; j++) {
        const digits = Array.from(plain);
        [digits[i], digits[j]] = [plain.charAt(j), plain.charAt(i)];
        const swapped = digits.join("");
        expect(parseRecoveryKey(swapped)).toEqual(
          swapped === plain ? opens : mistyped,
        );
      }
  });

  test.each([
    ["nothing", ""],
    ["a character too few", plain.slice(1)],
    ["a character too many", `0${plain}`],
    ["a letter that is no digit", plain.replace("A", "U")],
    ["another script", plain.replace("A", "あ")],
    ["a number over 128 bits", "80000000000000000000000000~"],
    ["a novel", written.repeat(1000)],
  ])("%s is no recovery key", (_, text) => {
    expect(parseRecoveryKey(text)).toEqual({
      ok: false,
      problem: "not-a-recovery-key",
    });
  });
});
