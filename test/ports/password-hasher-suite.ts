import { describe, expect, test } from "vitest";
import type { PasswordHasher } from "../../electron/ports/password-hasher";
import { must } from "../fakes/must";

const pepper = new Uint8Array(32).fill(1);
const otherPepper = new Uint8Array(32).fill(2);
const salt = new Uint8Array(16).fill(3);
const password = "正しい馬 battery staple";
const shape =
  /^\$argon2id\$v=19\$m=47104,t=1,p=1\$([A-Za-z\d+/]{22})\$([A-Za-z\d+/]{43})$/;
const saltAndTag =
  "$c2FsdHNhbHRzYWx0c2FsdA$dGFndGFndGFndGFndGFndGFndGFndGFndGFndGFndGE";

/** What every password hasher must do, the fake one included. `withPepper` gives one that hashes with this pepper. */
export function passwordHasherSuite(
  name: string,
  withPepper: (pepper: Uint8Array) => PasswordHasher,
): void {
  describe(`${name} as a password hasher`, () => {
    const hasher = withPepper(pepper);
    const isRight = async (phc: string, text: string) =>
      must(await hasher.verify(phc, text));

    test("R07 a hash is Argon2id of 46 MiB and one pass, with 16 bytes of salt and 32 of tag, never the same twice", async () => {
      const [one, other] = [
        must(await hasher.hash(password)),
        must(await hasher.hash(password)),
      ];
      const [salts, tags] = [1, 2].map((part) =>
        [one, other].map((phc) =>
          Buffer.from(shape.exec(phc)?.[part] ?? "", "base64").toString("hex"),
        ),
      );
      expect(salts?.map((hex) => hex.length)).toEqual([32, 32]);
      expect(tags?.map((hex) => hex.length)).toEqual([64, 64]);
      expect(new Set([...(salts ?? []), ...(tags ?? [])]).size).toBe(4);
    });

    test("the password that was hashed is right, and no other", async () => {
      const phc = must(await hasher.hash(password));
      expect(await isRight(phc, password)).toBe(true);
      expect(await isRight(phc, `${password} `)).toBe(false);
      expect(await isRight(phc, "")).toBe(false);
    });

    test("R03 256 code points of four bytes are looked at to the last", async () => {
      const longest = "🙂".repeat(256);
      const phc = must(await hasher.hash(longest));
      expect(await isRight(phc, longest)).toBe(true);
      expect(await isRight(phc, `${"🙂".repeat(255)}🙃`)).toBe(false);
      expect(await isRight(phc, "🙂".repeat(255))).toBe(false);
    });

    test("C23 a password longer than any is never right, and is not hashed", async () => {
      const phc = must(await hasher.hash(password));
      for (const long of ["x".repeat(1025), "あ".repeat(342)]) {
        expect(await isRight(phc, long)).toBe(false);
        await expect(hasher.hash(long)).rejects.toThrow(RangeError);
        await expect(hasher.deriveKey(long, salt)).rejects.toThrow(RangeError);
      }
    });

    test("R09 under another pepper the right password is wrong", async () => {
      const phc = must(await hasher.hash(password));
      const other = withPepper(otherPepper);
      expect(must(await other.verify(phc, password))).toBe(false);
      expect(must(await withPepper(pepper).verify(phc, password))).toBe(true);
    });

    test("R01 the decoy is a hash like any other, of its own in each hasher, and no password fits it", async () => {
      expect(hasher.decoy).toMatch(shape);
      expect(hasher.needsRehash(hasher.decoy)).toBe(false);
      expect(withPepper(pepper).decoy).not.toBe(hasher.decoy);
      expect(await isRight(hasher.decoy, password)).toBe(false);
      expect(await isRight(hasher.decoy, "")).toBe(false);
    });

    test("R07 a hash of another cost is to be made again, one of today's is not", async () => {
      const fresh = must(await hasher.hash(password));
      expect(hasher.needsRehash(fresh)).toBe(false);
      for (const cost of ["m=19456,t=2", "m=12288,t=3", "m=47104,t=2"]) {
        const old = fresh.replace("m=47104,t=1", cost);
        expect(old).not.toBe(fresh);
        expect(hasher.needsRehash(old)).toBe(true);
      }
      expect(hasher.needsRehash("")).toBe(true);
    });

    test.each([
      ["empty", ""],
      ["no hash at all", password],
      ["of four gigabytes", `$argon2id$v=19$m=4194304,t=1,p=1${saltAndTag}`],
      ["of 64 MiB", `$argon2id$v=19$m=65536,t=1,p=1${saltAndTag}`],
      ["of 99 passes", `$argon2id$v=19$m=47104,t=99,p=1${saltAndTag}`],
      ["of next to no memory", `$argon2id$v=19$m=8,t=1,p=1${saltAndTag}`],
      ["of many lanes", `$argon2id$v=19$m=47104,t=1,p=255${saltAndTag}`],
      ["of another kind", `$argon2i$v=19$m=47104,t=1,p=1${saltAndTag}`],
      ["of an old version", `$argon2id$v=16$m=47104,t=1,p=1${saltAndTag}`],
      [
        "without a tag",
        "$argon2id$v=19$m=47104,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$",
      ],
      ["with a tail", `$argon2id$v=19$m=47104,t=1,p=1${saltAndTag}AAAA`],
      ["with a line after it", `$argon2id$v=19$m=47104,t=1,p=1${saltAndTag}\n`],
    ])("C23 a string (%s) is never right", async (_, phc) => {
      expect(await isRight(phc, password)).toBe(false);
      expect(hasher.needsRehash(phc)).toBe(true);
    });

    test("a key is 32 bytes that only this password and salt give, whatever the pepper", async () => {
      const key = async (from: PasswordHasher, text: string, with_ = salt) =>
        Buffer.from(must(await from.deriveKey(text, with_))).toString("hex");
      const first = await key(hasher, password);
      expect(first).toMatch(/^[\da-f]{64}$/);
      expect(await key(hasher, password)).toBe(first);
      expect(await key(withPepper(otherPepper), password)).toBe(first);
      expect(await key(hasher, `${password}x`)).not.toBe(first);
      expect(
        await key(
          hasher,
          password,
          salt.map((b) => b + 1),
        ),
      ).not.toBe(first);
    });

    test("a key does not tell the tag of the same password and salt", async () => {
      const phc = must(await hasher.hash(password));
      const [, saltText = "", tag] = shape.exec(phc) ?? [];
      const key = must(
        await hasher.deriveKey(password, Buffer.from(saltText, "base64")),
      );
      expect(key).not.toEqual(new Uint8Array(Buffer.from(tag ?? "", "base64")));
    });

    test("the bytes of a salt stay the caller's", async () => {
      const mine = Uint8Array.from(salt);
      must(await hasher.deriveKey(password, mine));
      expect(mine).toEqual(salt);
    });

    test.each([0, 7, 65])("a salt of %i bytes makes no key", async (length) => {
      const wrong = new Uint8Array(length);
      await expect(hasher.deriveKey(password, wrong)).rejects.toThrow(
        RangeError,
      );
    });
  });
}
