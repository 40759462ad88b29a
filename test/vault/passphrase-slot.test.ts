import { expect, test } from "vitest";
import {
  addSlot,
  createVault,
  openBody,
  passphraseBytes,
  passphraseWork,
  readVaultFile,
  sealVault,
  unwrapWithKeychainKey,
  unwrapWithPassphraseKey,
} from "../../electron/vault";
import { createCountingEntropy } from "../fakes/counting-entropy";
import { must } from "../fakes/must";
import { anyWay, cost } from "./ways";

const entropy = createCountingEntropy("passphrase");
const random = (length: number) => entropy.bytes(length);
const made = createVault(entropy.uuid(), entropy.uuid(), random);
const { slot } = anyWay("passphrase", entropy.uuid(), random);
const header = {
  ...must(addSlot(made.header, made.vaultKey, slot, random)),
  generation: 1,
};

test("full-width and decomposed letters are the same passphrase", () => {
  const bytes = (text: string) => Buffer.from(passphraseBytes(text));
  expect(bytes("Ａｂ１")).toEqual(Buffer.from("Ab1"));
  expect(bytes("か\u3099")).toEqual(Buffer.from("が"));
  expect(bytes("Ab1 ")).not.toEqual(bytes("Ab1"));
  expect(bytes("ab1")).not.toEqual(bytes("Ab1"));
});

test("the slot says what to compute, and a key that was computed otherwise does not open it", () => {
  if (slot.kind !== "passphrase") throw new Error(slot.kind);
  expect(must(passphraseWork(header))).toEqual({
    salt: Buffer.from(slot.salt),
    cost,
  });
  expect(unwrapWithPassphraseKey(header, slot.derivedKey)).toEqual(
    Buffer.from(made.vaultKey),
  );
  expect(unwrapWithPassphraseKey(header, random(32))).toBeNull();
  expect(unwrapWithPassphraseKey(header, new Uint8Array())).toBeNull();
});

test("without a passphrase slot there is nothing to compute and nothing to open", () => {
  expect(passphraseWork(made.header)).toEqual({
    ok: false,
    problem: "no-passphrase",
  });
  expect(unwrapWithPassphraseKey(made.header, random(32))).toBeNull();
});

test.each([
  { memoryKiB: 2 ** 30 },
  { memoryKiB: 1024 },
  { iterations: 1_000_000 },
  { parallelism: 2 },
])(
  "a file that asks for %o is never obeyed, and its other slots open",
  (asked) => {
    const slots = header.slots.map((one) =>
      one.kind === "passphrase" ? { ...one, ...asked } : one,
    );
    const bytes = sealVault(
      { ...header, slots },
      made.vaultKey,
      Buffer.from("{}"),
      random,
    );
    const file = must(readVaultFile(bytes));
    expect(passphraseWork(file.header)).toEqual({
      ok: false,
      problem: "unsafe-cost",
    });
    const key = unwrapWithKeychainKey(file.header, made.wrappingKey);
    expect(key && openBody(file, key)).toEqual(Buffer.from("{}"));
  },
);

test.each([
  { memoryKiB: 0 },
  { memoryKiB: "47104" },
  { iterations: 1.5 },
  { salt: "c2FsdA==" },
  { wrappedKey: undefined },
])("a passphrase slot with %o is damaged", (asked) => {
  const slots = header.slots.map((one) =>
    one.kind === "passphrase" ? { ...one, ...asked } : one,
  );
  const bytes = sealVault(
    { ...header, slots },
    made.vaultKey,
    Buffer.from("{}"),
    random,
  );
  expect(readVaultFile(bytes)).toEqual({ ok: false, problem: "damaged" });
});
