import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decodeBase32,
  encodeBase32,
  formatOtpauth,
  parseOtpauth,
  parseTyped,
  type EntryDraft,
} from "../../electron/otp";
import { otpAlgorithms } from "../../shared/model/otp-options";

/** Letters of several scripts, and every character that means something in a URI. */
const unit = fc.constantFrom(
  ...Array.from("aZ9é日本さくら漢Ж🙂:%&=+#?/@.-_~!'()*,;"),
);
const name = fc.string({ unit, maxLength: 30 });
const options = {
  algorithm: fc.constantFrom(...otpAlgorithms),
  digits: fc.integer({ min: 6, max: 10 }),
};
export const draft: fc.Arbitrary<EntryDraft> = fc.record({
  issuer: name,
  account: name,
  secret: fc.uint8Array({ minLength: 4, maxLength: 200 }),
  otp: fc.oneof(
    fc.record({
      type: fc.constant("totp" as const),
      ...options,
      periodSeconds: fc.integer({ min: 1, max: 31_536_000 }),
    }),
    fc.record({
      type: fc.constant("hotp" as const),
      ...options,
      counter: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1 }),
    }),
  ),
});

test("parse after format is identity", () => {
  fc.assert(
    fc.property(draft, (entry) => {
      expect(parseOtpauth(formatOtpauth(entry))).toEqual({
        ok: true,
        draft: entry,
      });
    }),
    { numRuns: 1000 },
  );
});

test("decode after encode is identity in Base32, in any case, grouped and padded", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = encodeBase32(bytes);
      const spoiled = `${text.toLowerCase().replace(/(.{4})/g, "$1 ")}===`;
      expect(decodeBase32(text)).toEqual(bytes);
      expect(decodeBase32(spoiled)).toEqual(bytes);
    }),
  );
});

test("no text whatever makes the parsers throw, and what they accept is within the limits", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "otpauth://",
      "totp/",
      "hotp/",
      "?",
      "&",
      "=",
      "%",
      "%zz",
      ":",
      "secret=",
      "digits=",
      "period=",
      "counter=",
      "GEZDGNBVGY3TQOJQ",
      "\ud800",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const text = fc
    .array(piece, { maxLength: 14 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((rest) => `otpauth://totp/${rest}`),
      ),
      (input) => {
        for (const parsed of [
          parseOtpauth(input),
          parseTyped({
            type: "hotp",
            issuer: input,
            account: input,
            secret: input,
            algorithm: "SHA1",
            digits: input,
            periodOrCounter: input,
          }),
        ]) {
          if (!parsed.ok) continue;
          expect(parsed.draft.secret.length).toBeGreaterThanOrEqual(4);
          expect(parsed.draft.otp.digits).toBeGreaterThanOrEqual(6);
          expect(parsed.draft.issuer).not.toMatch(/\p{Cc}/u);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
