import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMigration, parseMigration } from "../../electron/otp";
import { formatMigration, type Part } from "../fakes/format-migration";

const part = (text: string) => {
  const parsed = parseMigration(text);
  if (!parsed.ok) throw new Error("not read");
  return parsed.part;
};
const account = {
  secret: Uint8Array.from({ length: 20 }, (_, i) => i * 13),
  name: "taro@example.jp",
  issuer: "Kumo",
  algorithm: 1,
  digits: 1,
  type: 2,
  counter: null,
} as const;
const one: Part = { accounts: [account], size: 1, index: 0, batchId: 7 };

describe("a part of an export", () => {
  test("is read whole: secret, names, options, and which part it is", () => {
    const accounts = [
      account,
      { ...account, algorithm: 3, digits: 2, name: "Kumo:jiro", issuer: "" },
      { ...account, type: 1, counter: 41, algorithm: 2 },
    ];
    const read = part(
      formatMigration({ accounts, size: 5, index: 3, batchId: -123_456_789 }),
    );
    expect(read).toMatchObject({ size: 5, index: 3, batchId: -123_456_789 });
    expect(read.entries).toMatchObject([
      {
        draft: {
          issuer: "Kumo",
          account: "taro@example.jp",
          secret: account.secret,
          otp: {
            type: "totp",
            algorithm: "SHA1",
            digits: 6,
            periodSeconds: 30,
          },
        },
      },
      {
        draft: {
          issuer: "Kumo",
          account: "jiro",
          otp: { algorithm: "SHA512", digits: 8 },
        },
      },
      { draft: { otp: { type: "hotp", algorithm: "SHA256", counter: 41 } } },
    ]);
  });

  test("tells one account that cannot be used, and reads the others", () => {
    const accounts = [
      { ...account, algorithm: 4 },
      { ...account, secret: Uint8Array.of() },
      { ...account, type: 9 },
      account,
    ];
    expect(part(formatMigration({ ...one, accounts })).entries).toMatchObject([
      { refusal: { field: "algorithm", problem: "not-supported" } },
      { refusal: { field: "secret" }, label: "Kumo" },
      { refusal: { field: "type", problem: "not-supported" }, label: "Kumo" },
      { ok: true },
    ]);
  });

  test("may come with a raw plus, a space for it, another alphabet, or without its padding", () => {
    const secret = Uint8Array.from({ length: 20 }, () => 0xfb);
    const accounts = [{ ...account, secret }];
    const proper = formatMigration({ ...one, accounts });
    const raw = decodeURIComponent(proper);
    expect(raw).toMatch(/\+.*=$/);
    const forms = [
      proper,
      raw,
      raw.replaceAll("+", " "),
      raw.replaceAll("+", "-").replaceAll("/", "_"),
      raw.replace(/=+$/, ""),
      ` ${proper.replace("otpauth", "OTPAUTH")} `,
      `${proper}&x=1`,
    ];
    for (const form of forms) expect(part(form)).toEqual(part(proper));
  });
});

test.each([
  "otpauth-migration://offline",
  "otpauth-migration://offline?data=",
  "otpauth-migration://offline?data=%",
  "otpauth-migration://offline?data=あ",
  "otpauth-migration://offline?data=AAAA",
  "otpauth-migration://offline?data=CiUKFHNlY3JldA",
  formatMigration({ ...one, accounts: [] }),
  formatMigration({ ...one, index: 1 }),
  formatMigration({ ...one, index: -1 }),
  formatMigration({ ...one, size: 100_000 }),
])("%s is no part of an export", (text) => {
  expect(isMigration(text)).toBe(true);
  expect(parseMigration(text)).toMatchObject({
    ok: false,
    refusal: { field: "uri", problem: "malformed" },
  });
});

test("whatever is written is read back; whatever is read ends without a throw", () => {
  const accounts = fc.array(
    fc.record({
      secret: fc.uint8Array({ minLength: 10, maxLength: 64 }),
      name: fc.stringMatching(/^[a-z][a-z0-9@.]{0,30}$/),
      issuer: fc.stringMatching(/^[A-Z][a-z]{0,20}$/),
      algorithm: fc.constantFrom(0, 1, 2, 3),
      digits: fc.constantFrom(0, 1, 2),
      type: fc.constantFrom(0, 2),
      counter: fc.constant(null),
    }),
    { minLength: 1, maxLength: 10 },
  );
  const id = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(accounts, id, fc.nat(9), (all, batchId, index) => {
      const text = formatMigration({ accounts: all, size: 10, index, batchId });
      const read = part(text);
      expect(read).toMatchObject({ batchId, index, size: 10 });
      expect(read.entries).toMatchObject(
        all.map(({ secret, name, issuer }) => ({
          draft: { secret, account: name, issuer },
        })),
      );
    }),
  );
  fc.assert(
    fc.property(fc.base64String(), (data) => {
      parseMigration(`otpauth-migration://offline?data=${data}`);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const data = Buffer.from(bytes).toString("base64url");
      parseMigration(`otpauth-migration://offline?data=${data}`);
    }),
  );
});
