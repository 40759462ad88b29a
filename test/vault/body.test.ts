import { describe, expect, test } from "vitest";
import {
  addSlot,
  createVault,
  joinHeaders,
  openBody,
  readVaultFile,
  removeSlot,
  replaceHeader,
  sealVault,
  type VaultHeader,
} from "../../electron/vault";
import { createCountingEntropy } from "../fakes/counting-entropy";
import { must } from "../fakes/must";
import { anyWay, open } from "./ways";

const entropy = createCountingEntropy("body");
const random = (length: number) => entropy.bytes(length);
const made = createVault(entropy.uuid(), entropy.uuid(), random);
const { vaultKey } = made;
const machine = { kind: "keychain", wrappingKey: made.wrappingKey } as const;
const phrase = anyWay("passphrase", entropy.uuid(), random);

const seal = (header: VaultHeader, generation: number, text: string) =>
  sealVault({ ...header, generation }, vaultKey, Buffer.from(text), random);
const parts = (bytes: Uint8Array) => {
  const file = must(readVaultFile(bytes));
  return { ...file, seal: file.seal ?? new Uint8Array() };
};
const replaced = (bytes: Uint8Array, header: VaultHeader) =>
  replaceHeader(must(readVaultFile(bytes)), header, vaultKey, random) ??
  new Uint8Array();

const first = seal(made.header, 1, "one");
const withPhrase = {
  ...must(addSlot(made.header, vaultKey, phrase.slot, random)),
  generation: 2,
};

describe("new slots before the same body", () => {
  const second = replaced(first, withPhrase);

  test("leave every byte of the body as it was", () => {
    const [before, after] = [parts(first), parts(second)];
    expect(after.nonce).toEqual(before.nonce);
    expect(after.body).toEqual(before.body);
    expect(after.seal).not.toEqual(before.seal);
    expect(after.header).toEqual(withPhrase);
  });

  test("open it, the new one and the old", () => {
    expect(open(second, phrase.way)).toBe("one");
    expect(open(second, machine)).toBe("one");
    expect(open(first, phrase.way)).toBe("wrong key");
  });
});

describe("a header and a body that were never saved together", () => {
  const third = seal(withPhrase, 3, "two");
  const without = {
    ...must(removeSlot(withPhrase, phrase.slot.id)),
    generation: 4,
  };
  const fourth = replaced(third, without);
  const put = (front: Uint8Array, back: Uint8Array, sealOf: Uint8Array) =>
    Buffer.concat([
      parts(front).headerBytes,
      parts(sealOf).seal,
      parts(back).nonce,
      parts(back).body,
    ]);

  test.each([
    ["old slots, newer body", first, third],
    ["newer slots, old body", third, first],
    ["later slots, the body before them", fourth, first],
  ])("%s: do not open, with either seal", (_, front, back) => {
    for (const sealOf of [front, back])
      expect(open(put(front, back, sealOf), machine)).toBe("not authentic");
  });

  test("removed slots put back before the same body are the whole older file: its generation tells", () => {
    expect(put(third, fourth, fourth)).not.toEqual(Buffer.from(third));
    expect(open(put(third, fourth, fourth), machine)).toBe("not authentic");
    expect(put(third, fourth, third)).toEqual(third);
    expect(parts(third).header.generation).toBe(3);
    expect(parts(fourth).header.generation).toBe(4);
  });

  test("are not made one by a change of slots", () => {
    const mixed = must(readVaultFile(put(first, third, third)));
    expect(replaceHeader(mixed, withPhrase, vaultKey, random)).toBeNull();
  });
});

describe("no header is replaced", () => {
  const file = must(readVaultFile(first));

  test("without the vault key", () => {
    expect(replaceHeader(file, withPhrase, random(32), random)).toBeNull();
  });

  test("by that of another vault", () => {
    const other = { ...withPhrase, vaultId: entropy.uuid() };
    expect(replaceHeader(file, other, vaultKey, random)).toBeNull();
  });
});

test("a body does not open with a key of the wrong length", () => {
  const file = must(readVaultFile(first));
  for (const length of [0, 16, 31, 33])
    expect(openBody(file, new Uint8Array(length))).toBeNull();
});

describe("the headers of two copies", () => {
  const header = { ...made.header, generation: 5 };
  const newer = { ...withPhrase, generation: 3 };

  test("become the one whose slots changed last, with the larger generation", () => {
    const joined = { ...withPhrase, generation: 5 };
    expect(joinHeaders(header, newer)).toEqual({ ok: true, value: joined });
    expect(joinHeaders(newer, header)).toEqual({ ok: true, value: joined });
    expect(joinHeaders(header, header)).toEqual({ ok: true, value: header });
  });

  test("do not become one when both changed their slots, or of two vaults", () => {
    const other = anyWay("recovery", entropy.uuid(), random);
    const also = must(addSlot(header, vaultKey, other.slot, random));
    expect(joinHeaders(newer, also)).toEqual({
      ok: false,
      problem: "slots-differ",
    });
    expect(joinHeaders(header, { ...header, vaultId: entropy.uuid() })).toEqual(
      { ok: false, problem: "other-vault" },
    );
  });
});
