import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decodeBase32,
  encodeBase32,
  formatOtpauth,
  parseOtpauth,
  parseTyped,
} from "../../electron/otp";
import { anyDraft } from "../fakes/any-draft";

test("parse after format is identity", () => {
  fc.assert(
    fc.property(anyDraft, (entry) => {
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
