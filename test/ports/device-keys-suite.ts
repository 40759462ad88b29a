import { createPublicKey, verify } from "node:crypto";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { DeviceKeys } from "../../electron/ports/device-keys";
import { deviceIdSchema, memberIdSchema } from "../../shared/ids";

let members = 0;
const newMember = () =>
  memberIdSchema.parse(`tst${String(++members).padStart(5, "0")}`);
const newDevice = () => deviceIdSchema.parse(randomUUID());

/** Whether an independent implementation of RFC 8032 takes the signature for this key's. */
export function isSigned(
  publicKey: string,
  statement: Uint8Array,
  signature: string,
): boolean {
  const jwk = { kty: "OKP", crv: "Ed25519", x: publicKey };
  const key = createPublicKey({ key: jwk, format: "jwk" });
  return verify(null, statement, key, Buffer.from(signature, "base64url"));
}

/** What the keys of every device must do. `open` gives the same device's once more, as after a restart. */
export function deviceKeysSuite(name: string, open: () => DeviceKeys): void {
  describe(`${name} as device keys`, () => {
    const statement = Buffer.from("sign this, 二段");

    test("R51 a key that was kept signs for its member and its device, also after a restart", async () => {
      const [memberId, deviceId] = [newMember(), newDevice()];
      const { publicKey, keep } = open().create();
      expect(Buffer.from(publicKey, "base64url")).toHaveLength(32);
      expect(publicKey).toMatch(/^[\w-]{43}$/);
      expect(await keep(memberId, deviceId)).toBe(true);
      for (const text of [statement, Buffer.alloc(0), Buffer.alloc(100_000)]) {
        const signed = await open().sign(memberId, text);
        expect(signed?.deviceId).toBe(deviceId);
        const signature = signed?.signature ?? "";
        expect(Buffer.from(signature, "base64url")).toHaveLength(64);
        expect(isSigned(publicKey, text, signature)).toBe(true);
        const other = Buffer.concat([text, Buffer.of(0)]);
        expect(isSigned(publicKey, other, signature)).toBe(false);
      }
    });

    test("R51 nobody else's key is used: each member has their own, and who has none gets no signature", async () => {
      const [one, two, nobody] = [newMember(), newMember(), newMember()];
      const keys = open();
      const ofOne = keys.create();
      const ofTwo = keys.create();
      expect(ofOne.publicKey).not.toBe(ofTwo.publicKey);
      await ofOne.keep(one, newDevice());
      await ofTwo.keep(two, newDevice());
      const signed = await keys.sign(two, statement);
      const signature = signed?.signature ?? "";
      expect(isSigned(ofTwo.publicKey, statement, signature)).toBe(true);
      expect(isSigned(ofOne.publicKey, statement, signature)).toBe(false);
      expect(await keys.sign(nobody, statement)).toBeNull();
    });

    test("R51 a key that nobody kept is nowhere", async () => {
      const memberId = newMember();
      open().create();
      expect(await open().sign(memberId, statement)).toBeNull();
    });

    test("C15 the newest key replaces the one before", async () => {
      const memberId = newMember();
      const [first, second] = [open().create(), open().create()];
      const deviceId = newDevice();
      await first.keep(memberId, newDevice());
      await second.keep(memberId, deviceId);
      const signed = await open().sign(memberId, statement);
      expect(signed?.deviceId).toBe(deviceId);
      const signature = signed?.signature ?? "";
      expect(isSigned(second.publicKey, statement, signature)).toBe(true);
      expect(isSigned(first.publicKey, statement, signature)).toBe(false);
    });
  });
}
