import fc from "fast-check";
import type { EntryDraft } from "../../electron/otp";
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

/** The parts of any entry that can be: for laws over URIs and over the vault's entries. */
export const anyDraftParts = {
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
      counter: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 2 }),
    }),
  ),
};

/** Any entry before it is in the vault. */
export const anyDraft: fc.Arbitrary<EntryDraft> = fc.record(anyDraftParts);
