import { describe, expect, test } from "vitest";
import {
  decodeBase32,
  formatOtpauth,
  isOtpauth,
  parseOtpauth,
} from "../../electron/otp";
import { forgiven, forgivenSecret } from "../fixtures/otpauth-forgiven";
import { refused } from "../fixtures/otpauth-refused";

describe("reads what is meant by", () => {
  test.each(forgiven)("%s", (_, uri, read) => {
    const { issuer, account, algorithm = "SHA1", digits = 6 } = read;
    expect(parseOtpauth(uri)).toEqual({
      ok: true,
      draft: {
        issuer,
        account,
        secret: decodeBase32(forgivenSecret),
        otp:
          read.counter === undefined
            ? {
                type: "totp",
                algorithm,
                digits,
                periodSeconds: read.periodSeconds ?? 30,
              }
            : { type: "hotp", algorithm, digits, counter: read.counter },
      },
    });
  });
});

describe("refuses", () => {
  test.each(refused)("%s", (_, uri, field, problem) => {
    expect(parseOtpauth(uri)).toMatchObject({
      ok: false,
      refusal: { field, problem },
    });
  });
});

test("a refusal is labelled by the issuer, else the account, else nothing", () => {
  const label = (uri: string) => {
    const parsed = parseOtpauth(uri);
    return parsed.ok ? null : parsed.label;
  };
  expect(label("otpauth://totp/ACME:alice")).toBe("ACME");
  expect(label("otpauth://totp/alice")).toBe("alice");
  expect(label("otpauth://totp/a\u202e:alice")).toBe("alice");
  expect(label("otpauth://totp/")).toBe("");
  expect(label("otpauth://steam/ACME:alice")).toBe("");
});

test("a label of exactly the longest length is taken, counted in characters", () => {
  const uri = `otpauth://totp/${"😀".repeat(256)}?secret=JBSWY3DPEHPK3PXP`;
  expect(parseOtpauth(uri).ok).toBe(true);
});

test("a text of 5 kB is read to its end", () => {
  const padding = "x".repeat(5000);
  const uri = `otpauth://totp/alice?image=${padding}&secret=JBSWY3DPEHPK3PXP&digits=8`;
  const parsed = parseOtpauth(uri);
  expect(parsed.ok && parsed.draft.otp.digits).toBe(8);
});

test.each([
  ["otpauth://totp/a", true],
  [" OTPAUTH://x", true],
  ["otpauth:", true],
  ["otpauth-migration://offline?data=CjE", false],
  ["https://example.com/?u=otpauth://totp/a", false],
  ["", false],
])("%j claims to be an entry: %s", (text, claims) => {
  expect(isOtpauth(text)).toBe(claims);
});

test("a URI is written as the Key URI Format has it", () => {
  const draft = {
    issuer: "さくら: A&B",
    account: "alice@example.com",
    secret: Uint8Array.of(1, 2, 3, 4, 5),
  };
  expect(
    formatOtpauth({
      ...draft,
      otp: { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
    }),
  ).toBe(
    "otpauth://totp/%E3%81%95%E3%81%8F%E3%82%89%3A%20A%26B:alice%40example.com" +
      "?secret=AEBAGBAF&issuer=%E3%81%95%E3%81%8F%E3%82%89%3A%20A%26B" +
      "&algorithm=SHA1&digits=6&period=30",
  );
  expect(
    formatOtpauth({
      ...draft,
      issuer: "",
      otp: { type: "hotp", algorithm: "SHA256", digits: 8, counter: 9 },
    }),
  ).toBe(
    "otpauth://hotp/alice%40example.com?secret=AEBAGBAF&algorithm=SHA256&digits=8&counter=9",
  );
});
