import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hotp } from "../../electron/otp";
import { rfc4226 } from "../fixtures/rfc-vectors";

const secret = Buffer.from(rfc4226.secret, "ascii");

/** RFC 4226 section 5.3 written out, to judge what its own vectors leave out. */
function judge(counter: number, digits: number): string {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const hash = createHmac("sha1", secret).update(moving).digest();
  const at = hash.readUInt8(hash.length - 1) & 15;
  const number = (hash.readUInt32BE(at) & 0x7fffffff) % 10 ** digits;
  return number.toString().padStart(digits, "0");
}

describe.each([6, 7, 8, 9, 10])("%i digits", (digits) => {
  test.each([
    0,
    2 ** 31,
    2 ** 32 - 1,
    2 ** 32,
    2 ** 40 + 7,
    Number.MAX_SAFE_INTEGER - 1,
  ])("and a counter of %i", (counter) => {
    const options = { algorithm: "SHA1", digits } as const;
    expect(hotp(secret, options, counter)).toBe(judge(counter, digits));
  });
});

test.each([4, 10, 1024])("a secret of %i bytes gives a code", (length) => {
  const key = new Uint8Array(length).fill(7);
  expect(hotp(key, { algorithm: "SHA1", digits: 6 }, 0)).toMatch(/^\d{6}$/);
});
