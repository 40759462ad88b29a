import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeCall, codeSms, languages, service } from "./some-effects";

const anyCode = fc.stringMatching(/^[0-9]{6}$/);
const anyMinutes = fc.integer({ min: 1, max: 60 });
/** As long as a name is promised to stay whole. */
const anyShortName = fc.stringMatching(/^[A-Za-zぁ-んァ-ヶ一-龠]{1,12}$/);

const withName = (name: string, code = 10) => ({
  ...service,
  name,
  validMinutes: { ...service.validMinutes, code },
});

describe("a code by SMS", () => {
  test("R37 the text says service, code, minutes and to tell nobody", () => {
    expect(codeSms("012345", "ja")).toEqual({
      channel: "sms",
      to: "+819012345678",
      text: "【さくら会員メニュー】認証コードは012345です。発行から10分間有効です。誰にも教えないでください。",
    });
    expect(codeSms("012345", "en", withName("Sakura")).text).toBe(
      "Sakura code: 012345. Valid for 10 minutes. Do not tell anyone.",
    );
  });

  test.each(languages)(
    "R37 it is one segment with the whole name, any code and any minutes (%s)",
    (language) => {
      fc.assert(
        fc.property(
          anyShortName,
          anyCode,
          anyMinutes,
          (name, code, minutes) => {
            const { text } = codeSms(code, language, withName(name, minutes));
            expect(text.length).toBeLessThanOrEqual(70);
            expect(text).toContain(name);
            expect(text).toContain(code);
            expect(text).toMatch(new RegExp(`(?<!\\d)${minutes} ?(分間|min)`));
          },
        ),
        { numRuns: 500 },
      );
    },
  );

  test.each(languages)(
    "R37 no name whatever makes it longer, breaks its line or hides the code (%s)",
    (language) => {
      fc.assert(
        fc.property(
          fc.string({ unit: "binary", maxLength: 200 }),
          anyCode,
          (name, code) => {
            const { text } = codeSms(code, language, withName(name));
            expect(text.length).toBeLessThanOrEqual(70);
            expect(text).toContain(code);
            expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          },
        ),
        { numRuns: 500 },
      );
    },
  );

  test("R37 the English text stays within the GSM alphabet when the name does", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9]{1,12}$/),
        anyCode,
        anyMinutes,
        (name, code, minutes) => {
          const { text } = codeSms(code, "en", withName(name, minutes));
          expect(text).toMatch(/^[A-Za-z0-9 .:]+$/); // all of them in 3GPP TS 23.038, 6.2.1, one septet each
        },
      ),
    );
  });
});

describe("a code by voice", () => {
  /** Written beside the words, not taken from them. */
  const spoken = {
    ja: "ゼロ いち に さん よん ご ろく なな はち きゅう".split(" "),
    en: "zero one two three four five six seven eight nine".split(" "),
  };

  test.each(languages)(
    "R36 the code is said three times, digit by digit, one phrase each (%s)",
    (language) => {
      fc.assert(
        fc.property(anyCode, (code) => {
          const { phrases, times } = codeCall(code, language);
          expect(times).toBe(3);
          expect(phrases).toHaveLength(code.length + 2);
          const heard = phrases
            .slice(1, -1)
            .map((word) => spoken[language].indexOf(word))
            .join("");
          expect(heard).toBe(code);
        }),
        { numRuns: 300 },
      );
    },
  );

  test("R36 the service is said before it, and when it expires after it", () => {
    const inJapanese = codeCall("123456", "ja");
    expect(inJapanese.to).toBe("+819012345678");
    expect(inJapanese.language).toBe("ja");
    expect(inJapanese.phrases[0]).toContain("さくら会員メニュー");
    expect(inJapanese.phrases.at(-1)).toMatch(/有効期限.*10分間/);
    const inEnglish = codeCall("123456", "en");
    expect(inEnglish.language).toBe("en");
    expect(inEnglish.phrases[0]).toContain("さくら会員メニュー");
    expect(inEnglish.phrases.at(-1)).toMatch(/expires 10 minutes/);
    expect(
      codeCall("123456", "en", withName("Sakura", 1)).phrases.at(-1),
    ).toMatch(/expires 1 minute after/);
  });

  test("S36 no phrase holds the code's digits as figures, which would be read as one number", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const { phrases } = codeCall(code, "ja", withName("Sakura", 5));
        expect(phrases.join(" ")).not.toMatch(/[0-9]{2}/);
      }),
    );
  });
});
