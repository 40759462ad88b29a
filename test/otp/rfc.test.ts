import { expect, test } from "vitest";
import { hotp, totp } from "../../electron/otp";
import { rfc4226, rfc6238 } from "../fixtures/rfc-vectors";

test.each(rfc4226.codes.map((code, counter) => ({ code, counter })))(
  "RFC 4226 appendix D: counter $counter gives $code",
  ({ code, counter }) => {
    const secret = Buffer.from(rfc4226.secret, "ascii");
    expect(hotp(secret, { algorithm: "SHA1", digits: 6 }, counter)).toBe(code);
  },
);

test.each(rfc6238)(
  "RFC 6238 appendix B: $algorithm at $seconds gives $code",
  ({ seconds, algorithm, secret, code }) => {
    const options = { type: "totp", algorithm, digits: 8, periodSeconds: 30 };
    expect(
      totp(
        Buffer.from(secret, "ascii"),
        options as Parameters<typeof totp>[1],
        seconds * 1000,
      ).code,
    ).toBe(code);
  },
);

test("a step begins at its first millisecond and ends before the next one's", () => {
  const secret = Buffer.from(rfc4226.secret, "ascii");
  const options = {
    type: "totp",
    algorithm: "SHA1",
    digits: 6,
    periodSeconds: 30,
  } as const;
  const at = (ms: number) => totp(secret, options, ms);
  expect(at(29_999)).toMatchObject({ validFrom: 0, validUntil: 30_000 });
  expect(at(30_000)).toMatchObject({ validFrom: 30_000, validUntil: 60_000 });
  expect(at(29_999).code).toBe(rfc4226.codes[0]);
  expect(at(30_000).code).toBe(rfc4226.codes[1]);
  expect(at(-5).code).toBe(rfc4226.codes[0]);
});

test("ten digits show all 31 bits, and a counter beyond 32 bits counts whole", () => {
  const secret = Buffer.from(rfc4226.secret, "ascii");
  expect(hotp(secret, { algorithm: "SHA1", digits: 10 }, 0)).toBe("1284755224");
  // oathtool --hotp -c 8589934597 3132333435363738393031323334353637383930
  expect(hotp(secret, { algorithm: "SHA1", digits: 6 }, 2 ** 33 + 5)).toBe(
    "065679",
  );
});
