import fc from "fast-check";
import { expect, test } from "vitest";
import { redact } from "../../electron/adapters/log/redact";

const base32 = fc.string({
  unit: fc.constantFrom(...Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")),
  minLength: 16,
  maxLength: 64,
});

test("no secret gets through, wherever it stands", () => {
  fc.assert(
    fc.property(base32, (secret) => {
      for (const line of [
        secret,
        `{"uri":"otpauth://totp/Example:alice?secret=${secret}"}`,
        `secret=${secret}&issuer=x`,
        `x "${secret.toLowerCase()}" y`,
      ])
        expect(redact(line).toLowerCase()).not.toContain(secret.toLowerCase());
    }),
  );
});

test.each([
  ["the code 123456 was shown", "the code [code] was shown"],
  ["otpauth-migration://offline?data=abc and more", "[uri] and more"],
  ["opened by nidan://sign-in/abc_-DEF now", "opened by [uri] now"],
  [
    '{"event":"vault-opened","id":"3f0c4d62-8a8e-4b86-9a10-2f4be3a6a6c1"}',
    '{"event":"vault-opened","id":"3f0c4d62-8a8e-4b86-9a10-2f4be3a6a6c1"}',
  ],
  ["2026-11-22T23:35:00.123Z started", "2026-11-22T23:35:00.123Z started"],
])("%s", (line, expected) => {
  expect(redact(line)).toBe(expected);
});
