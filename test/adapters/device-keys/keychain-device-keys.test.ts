import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createKeychainDeviceKeys } from "../../../electron/adapters/device-keys/keychain-device-keys";
import { nodeEntropy } from "../../../electron/adapters/entropy/node-entropy";
import type { Keychain } from "../../../electron/ports/keychain";
import { deviceIdSchema, memberIdSchema } from "../../../shared/ids";
import { yes } from "../../../shared/outcome";
import { createMemoryKeychain } from "../../fakes/memory-keychain";
import { isSigned } from "../../ports/device-keys-suite";

const memberId = memberIdSchema.parse("nnn12345");
const item = `device:${memberId}`;
const statement = Buffer.from("statement");
const newDevice = () => deviceIdSchema.parse(randomUUID());

function opened() {
  const keychain = createMemoryKeychain();
  return { keychain, keys: createKeychainDeviceKeys(keychain, nodeEntropy) };
}

/** The bytes of a key that was kept. */
async function kept() {
  const { keychain, keys } = opened();
  await keys.create().keep(memberId, newDevice());
  return Buffer.from(keychain.items.get(item) ?? []);
}

test("R51 all that is kept is one item, named after its member: the key's 32 bytes and the device's id", async () => {
  const { keychain, keys } = opened();
  const deviceId = newDevice();
  expect(await keys.create().keep(memberId, deviceId)).toBe(true);
  expect([...keychain.items.keys()]).toEqual([item]);
  const bytes = Buffer.from(keychain.items.get(item) ?? []);
  expect(bytes).toHaveLength(32 + 36);
  expect(bytes.subarray(32).toString()).toBe(deviceId);
  expect(bytes.subarray(0, 32).some((byte) => byte !== 0)).toBe(true);
});

test.each<[string, (whole: Buffer) => Buffer]>([
  ["empty", () => Buffer.alloc(0)],
  ["half of it", (whole) => whole.subarray(0, 16)],
  ["the key alone", (whole) => whole.subarray(0, 32)],
  ["without its last byte", (whole) => whole.subarray(0, -1)],
  ["without its first byte", (whole) => whole.subarray(1)],
  ["with a byte too many", (whole) => Buffer.concat([whole, Buffer.of(48)])],
  ["with an id that is none", (whole) => Buffer.from(whole).fill("x", 32)],
  ["with bytes that are no text", (whole) => Buffer.from(whole).fill(255, 32)],
  ["zeroes", (whole) => Buffer.alloc(whole.length)],
  ["a megabyte", () => Buffer.alloc(1024 * 1024, "a")],
])("C15 an item that is damaged (%s) signs nothing", async (_, damage) => {
  const { keychain, keys } = opened();
  const whole = await kept();
  keychain.items.set(item, whole);
  expect(await keys.sign(memberId, statement)).not.toBeNull();
  keychain.items.set(item, damage(whole));
  expect(await keys.sign(memberId, statement)).toBeNull();
});

test("C15 a changed key signs as another device would: with a signature that is not the trusted one's", async () => {
  const { keychain, keys } = opened();
  const { publicKey, keep } = keys.create();
  await keep(memberId, newDevice());
  const bytes = Buffer.from(keychain.items.get(item) ?? []);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  keychain.items.set(item, bytes);
  const signed = await keys.sign(memberId, statement);
  const signature = signed?.signature ?? "";
  expect(Buffer.from(signature, "base64url")).toHaveLength(64);
  expect(isSigned(publicKey, statement, signature)).toBe(false);
});

test.each(["absent", "locked", "denied", "no-answer", "failed"] as const)(
  "R51 a keychain that is %s: nothing is kept and nothing is signed, and neither throws",
  async (problem) => {
    const { keychain, keys } = opened();
    await keys.create().keep(memberId, newDevice());
    const before = keychain.items.get(item);
    keychain.problem = problem;
    expect(await keys.create().keep(memberId, newDevice())).toBe(false);
    expect(await keys.sign(memberId, statement)).toBeNull();
    keychain.problem = null;
    expect(keychain.items.get(item)).toBe(before);
    expect(await keys.sign(memberId, statement)).not.toBeNull();
  },
);

test("C15 the key does not stay in memory once it is kept or was used", async () => {
  const drawn: Uint8Array[] = [];
  const seen: Uint8Array[] = [];
  const inner = createMemoryKeychain();
  const keychain: Keychain = {
    read: async (name) => {
      const read = await inner.read(name);
      if (read.ok && read.value !== null) seen.push(read.value);
      return read;
    },
    write: (name, secret) => {
      seen.push(secret);
      void inner.write(name, secret);
      return Promise.resolve(yes(undefined));
    },
    remove: (name) => inner.remove(name),
  };
  const keys = createKeychainDeviceKeys(keychain, {
    ...nodeEntropy,
    bytes: (length) => {
      const bytes = nodeEntropy.bytes(length);
      drawn.push(bytes);
      return bytes;
    },
  });
  await keys.create().keep(memberId, newDevice());
  expect(await keys.sign(memberId, statement)).not.toBeNull();
  expect([drawn.length, seen.length]).toEqual([1, 2]);
  for (const bytes of [...drawn, ...seen])
    expect(bytes.every((byte) => byte === 0)).toBe(true);
});
