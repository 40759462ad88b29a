import fc from "fast-check";
import { formatRecoveryKey } from "../../electron/vault/recovery-key";

const bytes = fc.uint8Array({ minLength: 10, maxLength: 32 });
const written = (encoding: "hex" | "base64" | "base64url") =>
  fc
    .uint8Array({ minLength: 12, maxLength: 32 })
    .map((key) => Buffer.from(key).toString(encoding));
const letters = (alphabet: string, length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from(alphabet)),
    minLength: length,
    maxLength: length,
  });
const base32 = bytes.chain((key) =>
  letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", Math.ceil(key.length * 1.6)),
);
const inFours = (text: string, gap: string) =>
  text.replace(/.{4}(?=.)/g, `$&${gap}`);
const gap = fc.constantFrom(" ", "-");

/** Any code as it is computed, shown or typed. */
export const anyCode = fc
  .integer({ min: 6, max: 10 })
  .chain((length) => letters("0123456789", length))
  .chain((code) =>
    fc.constantFrom(
      code,
      `${code.slice(0, 3)} ${code.slice(3)}`,
      `${code.slice(0, 3)}-${code.slice(3)}`,
    ),
  );

/** Any recovery key as it is printed: groups of Crockford's Base32. */
export const anyRecoveryKey = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map(formatRecoveryKey);

/** Any key of an entry or of the vault, as it is written anywhere. */
export const anySecret = fc.oneof(
  base32,
  base32.map((text) => text.toLowerCase()),
  fc.tuple(base32, gap).map(([text, between]) => inFours(text, between)),
  written("hex"),
  // Of some bytes it has no capital and no digit: then it has no look of its own.
  written("base64").filter((text) => /[A-Z0-9]/.test(text)),
  written("base64url").filter((text) => /[A-Z0-9]/.test(text)),
  anyRecoveryKey,
);

/** Any passphrase that is not a word the log itself would say. */
export const anyPassphrase = fc
  .array(letters("abcdefghijkmnopqrstuvwxyz0123456789-'\"", 5), {
    minLength: 3,
    maxLength: 6,
  })
  .map((words) => words.join(" "));
