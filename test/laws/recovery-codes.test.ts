import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecoveryCodes } from "../../electron/authenticator";
import { yes } from "../../shared/outcome";

const numRuns = Math.max(1000, Number(process.env["NIDAN_SOAK"] ?? 0));
const timeout = 600_000;

const sign = fc.constantFrom(
  ...Array.from(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
  ),
);
const word = (minLength: number, maxLength: number) =>
  fc.string({ unit: sign, minLength, maxLength });
/** Whole, or in groups of up to five. */
const code = fc.oneof(
  word(4, 20),
  fc
    .tuple(
      fc.array(word(2, 5), { minLength: 2, maxLength: 6 }),
      fc.constantFrom("-", " ", "_"),
    )
    .map(([groups, between]) => groups.join(between)),
);
const codes = fc.uniqueArray(code, { minLength: 1, maxLength: 30 });

const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (one) =>
    String.fromCharCode(one.charCodeAt(0) + 0xfee0),
  );
const marks: readonly ((number: string, place: number) => string)[] = [
  () => "",
  (number) => `${number}. `,
  (number) => `${number}.`,
  (number) => `${number}) `,
  (number) => `${number})`,
  (number) => `(${number}) `,
  (number) => `${number}: `,
  (number) => `${number}\t`,
  (_, place) => `${String.fromCharCode(0x2460 + (place % 20))} `,
  () => "- ",
  () => "* ",
  () => "• ",
  () => "・",
  () => "☐ ",
  () => "[ ] ",
  (number) => `  □ ${number}. `,
];
const layout = fc.record({
  mark: fc.constantFrom(...marks),
  between: fc.constantFrom("\n", "\r\n", "\r", "\n\n", " \n\t\n", "\u2028"),
  isFullWidth: fc.boolean(),
});

test(
  "a list in any layout, one code a line, is read as what it was",
  { timeout },
  () => {
    fc.assert(
      fc.property(codes, layout, (list, { mark, between, isFullWidth }) => {
        const text = list
          .map((one, i) => mark((i + 1).toString(), i) + one)
          .join(between);
        const written = isFullWidth ? toFullWidth(text) : text;
        expect(readRecoveryCodes(written)).toEqual(yes(list));
      }),
      { numRuns },
    );
  },
);

test(
  "a list parted by commas, semicolons, tabs or wide gaps is, too",
  { timeout },
  () => {
    const gap = fc.constantFrom(",", ", ", ";", "; ", "、", "，", "\t", "   ");
    fc.assert(
      fc.property(codes, gap, (list, between) => {
        expect(readRecoveryCodes(list.join(between))).toEqual(yes(list));
      }),
      { numRuns },
    );
  },
);

test(
  "a list parted by single spaces is, where its codes are equally long",
  { timeout },
  () => {
    const equal = fc
      .integer({ min: 6, max: 20 })
      .chain((length) =>
        fc.uniqueArray(word(length, length), { minLength: 1, maxLength: 30 }),
      );
    fc.assert(
      fc.property(equal, (list) => {
        expect(readRecoveryCodes(list.join(" "))).toEqual(yes(list));
      }),
      { numRuns },
    );
  },
);

test(
  "whatever is read is within its limits, and no code comes twice",
  { timeout },
  () => {
    const unit = fc.oneof(
      sign,
      fc.constantFrom(...Array.from(" \n\t,;-.)1☐・①　Ａ🙂\u200b")),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), (text) => {
        const read = readRecoveryCodes(text);
        if (!read.ok) return;
        expect(read.value.length).toBeLessThanOrEqual(100);
        expect(new Set(read.value).size).toBe(read.value.length);
        for (const one of read.value) {
          expect([...one].length).toBeGreaterThanOrEqual(4);
          expect([...one].length).toBeLessThanOrEqual(64);
          expect(one).not.toMatch(/[\u200b\n\t]/);
        }
      }),
      { numRuns },
    );
  },
);
