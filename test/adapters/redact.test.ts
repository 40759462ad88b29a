import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact, redactMessage } from "../../electron/adapters/log/redact";
import { anyCode, anyPassphrase, anySecret } from "../fakes/any-secret";

/** How a text stands in another one. */
const carriers: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `it was ${text}.`,
  (text) => `"${text}"`,
  (text) => `(${text})`,
  (text) => `[${text}],`,
  (text) => `one\n${text}\ttwo`,
  (text) => `value:${text}`,
  (text) => `value=${text}&issuer=x`,
  (text) => `{"value":"${text}"}`,
  (text) => `3f0c4d62-8a8e-4b86-9a10-2f4be3a6a6c1 ${text}`,
];
const anyCarrier = fc.constantFrom(...carriers);

describe("no secret gets through, wherever it stands", () => {
  test("a key, in any writing", () => {
    fc.assert(
      fc.property(anySecret, anyCarrier, (secret, carry) => {
        expect(redact(carry(secret))).not.toContain(secret);
      }),
      { numRuns: 2000 },
    );
  });

  test("a code, in any grouping", () => {
    fc.assert(
      fc.property(anyCode, anyCarrier, (code, carry) => {
        expect(redact(carry(code))).not.toContain(code);
      }),
      { numRuns: 2000 },
    );
  });

  test("a URI: neither its secret nor the name of its account", () => {
    const scheme = fc.constantFrom(
      "otpauth://totp/",
      "otpauth-migration://offline?data=",
      "nidan://sign-in/",
      "OTPAUTH://hotp/",
      "otpauth%3A%2F%2Ftotp%2F",
    );
    fc.assert(
      fc.property(scheme, anySecret, anyCarrier, (start, secret, carry) => {
        const key = secret.replaceAll(" ", "");
        const left = redact(carry(`${start}Kumo:hanako?secret=${key}`));
        expect(left).not.toContain(key);
        expect(left).not.toContain("hanako");
      }),
    );
  });

  test("a passphrase by its name, or quoted in the message of an error", () => {
    fc.assert(
      fc.property(anyPassphrase, (passphrase) => {
        for (const line of [
          `passphrase: ${passphrase}`,
          `{"password":"${passphrase}"}`,
          `the wrong Passphrase ${passphrase}`,
        ])
          expect(redact(line)).not.toContain(passphrase);
        for (const message of [
          `cannot read "${passphrase}" as a number`,
          `no such thing: '${passphrase}'`,
          `パスワードではない「${passphrase}」です`,
        ])
          expect(redactMessage(message)).not.toContain(passphrase);
      }),
    );
  });
});

test.each([
  ["the code 123456 was shown", "the code [code] was shown"],
  ["the code is １２３４５６。", "the code is [code]。"],
  ["was it 123456?", "was it [code]?"],
  ["otpauth-migration://offline?data=abc and more", "[uri] and more"],
  ["opened by nidan://sign-in/abc_-DEF now", "opened by [uri] now"],
  ["opened by nidan-qa://sign-in/abc_-DEF now", "opened by [uri] now"],
  ["opened by otpauth-qa://totp/x?secret=y now", "opened by [uri] now"],
  ["used kq70v-zx0wm then", "used [secret] then"],
  [
    '{"event":"vault-opened","id":"3f0c4d62-8a8e-4b86-9a10-2f4be3a6a6c1"}',
    '{"event":"vault-opened","id":"3f0c4d62-8a8e-4b86-9a10-2f4be3a6a6c1"}',
  ],
  ["2026-11-22T23:35:00.123Z started", "2026-11-22T23:35:00.123Z started"],
  ["stranger-refused", "stranger-refused"],
  ["ERR_UPDATER_INVALID_UPDATE_INFO", "ERR_UPDATER_INVALID_UPDATE_INFO"],
  ["no such file or directory", "no such file or directory"],
])("%s", (line, expected) => {
  expect(redact(line)).toBe(expected);
});

test.each([
  ["no quotes at all", "no quotes at all"],
  ['reading "a" and "b" failed', "reading [quoted] failed"],
  ["it can't go on", "it can[quoted]"],
])("the message %s", (message, expected) => {
  expect(redactMessage(message)).toBe(expected);
});

test("a text of a million letters is cut short", () => {
  expect(redact("a b ".repeat(250_000)).length).toBeLessThan(5000);
});
