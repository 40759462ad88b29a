import fc from "fast-check";
import { expect, test } from "vitest";
import { pdfName } from "../../electron/windows/pdf-name";

test.each([
  ["バックアップコード abc12345 2026-03-24", null],
  ["codes.pdf", "codes.pdf"],
  ["codes.PDF", "codes.pdf"],
  ["../../etc/passwd", "-..-etc-passwd.pdf"],
  ["C:\\Windows\\x", "C--Windows-x.pdf"],
  ["a\r\nb\0c\u202efdp.exe", "abcfdp.exe.pdf"],
  [".hidden", "hidden.pdf"],
  ["ends with dots... ", "ends with dots.pdf"],
  ['a*b?c"d<e>f|g', "a-b-c-d-e-f-g.pdf"],
  ["", "Nidan.pdf"],
  [" .. ", "Nidan.pdf"],
  ["con", "Nidan.pdf"],
  ["LPT1.codes", "Nidan.pdf"],
])("%j", (suggested, name) => {
  expect(pdfName(suggested)).toBe(name ?? `${suggested}.pdf`);
});

test("whatever is suggested, one visible file of a bounded length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (suggested) => {
      const name = pdfName(suggested);
      expect(name).toMatch(/^[^\s.\p{C}/\\:*?"<>|][^\p{C}/\\:*?"<>|]*\.pdf$/u);
      expect(name.length).toBeLessThanOrEqual(104);
    }),
  );
});
