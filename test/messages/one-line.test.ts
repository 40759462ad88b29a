import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, oneLine } from "../../electron/messages/one-line";

test("an ordinary name stays as it is", () => {
  for (const name of ["花子のノートPC", "Zoë’s MacBook", "👩‍💻 仕事用", "مكتب"])
    expect(oneLine(name, 50)).toBe(name);
});

test("C22 what acts on its surroundings becomes a space, and spaces become one", () => {
  expect(oneLine(" a\r\n\tb\u202e\u2069c\ud800d ", 50)).toBe("a b c d");
  expect(oneLine("a\u2028b\u2029c\u0085d\u3000e", 50)).toBe("a b c d e");
  expect(oneLine("\r\n\u200f", 50)).toBe("");
});

test("a long name is cut between two characters and says so", () => {
  expect(cut("abcdef", 6)).toBe("abcdef");
  expect(cut("abcdefg", 6)).toBe("abcde…");
  expect(cut("😀😀😀", 4)).toBe("😀…");
  expect(cut("ab cdef", 4)).toBe("ab…");
  expect(cut("abc", 1)).toBe("…");
  expect(cut("abc", 0)).toBe("");
});

test("only the beginning of an endless name is looked at", () => {
  expect(oneLine(`${"\n".repeat(39)}x`, 10)).toBe("x");
  expect(oneLine(`${"\n".repeat(40)}x`, 10)).toBe("");
});

test("C22 whatever the name, it fits, it is well-formed, and cleaning it again changes nothing", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.integer({ min: 1, max: 100 }),
      (name, longest) => {
        const line = oneLine(name, longest);
        expect(line.length).toBeLessThanOrEqual(longest);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(oneLine(line, longest)).toBe(line);
      },
    ),
    { numRuns: 300 },
  );
});
