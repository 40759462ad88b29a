import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import {
  currentCost,
  formatPhc,
  isCurrent,
  parsePhc,
} from "../../electron/adapters/password-hasher/phc";
import type { PasswordHasher } from "../../electron/ports/password-hasher";
import { no, yes } from "../../shared/outcome";

/** A hasher whose strings look like Argon2's and cost nothing: a keyed SHA-256. It can be told to be busy. */
export function createQuickHasher(
  pepper: Uint8Array = new Uint8Array(32),
): PasswordHasher & { isBusy: boolean } {
  const tagOf = (key: Uint8Array, salt: Uint8Array, password: string) =>
    new Uint8Array(
      createHmac("sha256", key).update(salt).update(password).digest(),
    );
  const isTooLong = (password: string) => Buffer.byteLength(password) > 1024;
  const mustFit = (password: string) => {
    if (isTooLong(password)) throw new RangeError("the password is too long");
  };
  const answer = <Value>(value: Value) =>
    hasher.isBusy ? no("busy" as const) : yes(value);

  const hasher = {
    isBusy: false,
    hash: async (password: string) => {
      mustFit(password);
      const salt = randomBytes(16);
      const tag = tagOf(pepper, salt, password);
      return Promise.resolve(
        answer(formatPhc({ cost: currentCost, salt, tag })),
      );
    },
    verify: (phc: string, password: string) => {
      const kept = parsePhc(phc);
      if (kept === null || isTooLong(password))
        return Promise.resolve(yes(false));
      const tag = tagOf(pepper, kept.salt, password);
      return Promise.resolve(answer(timingSafeEqual(tag, kept.tag)));
    },
    deriveKey: async (password: string, salt: Uint8Array) => {
      mustFit(password);
      if (salt.length < 8 || salt.length > 64)
        throw new RangeError("a salt has 8 to 64 bytes");
      const withoutPepper = Buffer.from("key");
      return Promise.resolve(answer(tagOf(withoutPepper, salt, password)));
    },
    decoy: formatPhc({
      cost: currentCost,
      salt: randomBytes(16),
      tag: randomBytes(32),
    }),
    needsRehash: (phc: string) => !isCurrent(phc),
  };
  return hasher;
}
