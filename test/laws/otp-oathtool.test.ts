import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hotp, totp } from "../../electron/otp";
import { otpAlgorithms } from "../../shared/model/otp-options";

const secret = fc.uint8Array({ minLength: 4, maxLength: 128 });
const digits = fc.constantFrom(6, 7, 8);
const oathtool = (...args: string[]) =>
  execFileSync("oathtool", args, { encoding: "utf8" }).trim();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

test("TOTP agrees with oathtool on any secret, algorithm, length, period and moment", () => {
  fc.assert(
    fc.property(
      secret,
      fc.constantFrom(...otpAlgorithms),
      digits,
      fc.integer({ min: 1, max: 3600 }),
      fc.integer({ min: 0, max: 0x7fffffff }),
      (key, algorithm, length, periodSeconds, seconds) => {
        const options = {
          type: "totp",
          algorithm,
          digits: length,
          periodSeconds,
        } as const;
        expect(totp(key, options, seconds * 1000).code).toBe(
          oathtool(
            `--totp=${algorithm}`,
            `--digits=${length.toString()}`,
            `--time-step-size=${periodSeconds.toString()}s`,
            `--now=@${seconds.toString()}`,
            hex(key),
          ),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test("HOTP agrees with oathtool on any secret, length and counter", () => {
  fc.assert(
    fc.property(secret, digits, fc.maxSafeNat(), (key, length, counter) => {
      expect(hotp(key, { algorithm: "SHA1", digits: length }, counter)).toBe(
        oathtool(
          "--hotp",
          `--digits=${length.toString()}`,
          `--counter=${counter.toString()}`,
          hex(key),
        ),
      );
    }),
    { numRuns: 100 },
  );
});
