import { expect, test } from "vitest";
import { decodeBase32, encodeBase32 } from "../../electron/otp";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("RFC 4648 section 10: %j is %j without padding", (text, letters) => {
  expect(encodeBase32(bytes(text))).toBe(letters);
  expect(decodeBase32(letters)).toEqual(bytes(text));
});

test.each([
  "MZXW6YTBOI======",
  "MZXW6YTBOI=",
  "mzxw6ytboi",
  "MZxw 6YTB oi",
  "mzxw-6ytb-oi",
  "MZXW\u00a06YTB\u3000OI",
  "MZXW\u200b6YTB\tOI\n",
])("%j is read as issuers mean it", (letters) => {
  expect(decodeBase32(letters)).toEqual(bytes("foobar"));
});

test.each(["MZXW1", "MZXW0", "MZXW8", "MZ=XW", "MZXW!", "straße", "ſſſſ", "ı"])(
  "%j is no Base32",
  (letters) => {
    expect(decodeBase32(letters)).toBeNull();
  },
);
