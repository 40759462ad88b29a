import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  decodeContents,
  encodeContents,
  merge,
} from "../../electron/authenticator";
import {
  addSlot,
  openBody,
  parseRecoveryKey,
  passphraseWork,
  readVaultFile,
  replaceHeader,
  sealVault,
  unwrapWithKeychainKey,
  unwrapWithPassphraseKey,
  unwrapWithRecoveryKey,
} from "../../electron/vault";
import { createCountingEntropy } from "../fakes/counting-entropy";
import { must } from "../fakes/must";
import { format1Vault } from "../fixtures/old-vaults/vault-format-1";
import { format2Vault } from "../fixtures/old-vaults/vault-format-2";
import { payload3Vault } from "../fixtures/old-vaults/vault-payload-3";
import { argon2id } from "./argon2";
import { anyWay, open } from "./ways";

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, "../fixtures/old-vaults", name));
const entropy = createCountingEntropy("formats");
const random = (length: number) => entropy.bytes(length);
const base64 = (text: string) => Buffer.from(text, "base64");

describe("a vault of format 1", () => {
  const bytes = fixture("vault-format-1.bin");
  const file = must(readVaultFile(bytes));
  const wrappingKey = base64(format1Vault.wrappingKey);
  const machine = { kind: "keychain", wrappingKey } as const;
  const vaultKey = unwrapWithKeychainKey(file.header, wrappingKey);
  if (vaultKey === null) throw new Error("the slot did not open");

  test("opens, and says what was put in", () => {
    expect(JSON.parse(open(bytes, machine))).toEqual({
      entries: format1Vault.entries,
    });
  });

  test("has a header of today, which keeps its identity and its slot", () => {
    const { vaultId, generation } = format1Vault;
    expect(file.header).toMatchObject({ format: 2, vaultId, generation });
    expect(file.header.slotsGeneration).toBe(1);
    expect(file.header.slots).toHaveLength(1);
  });

  test("does not open with any one byte changed, or cut", () => {
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes).fill((bytes[i] ?? 0) ^ 1, i, i + 1);
      expect(open(changed, machine)).not.toContain("{");
      expect(open(bytes.subarray(0, i), machine)).not.toContain("{");
    }
  });

  test("is migrated by the next save, under the same keys", () => {
    const header = { ...file.header, generation: 4 };
    const payload = openBody(file, vaultKey) ?? new Uint8Array();
    const saved = sealVault(header, vaultKey, payload, random);
    expect(must(readVaultFile(saved)).seal).toHaveLength(32);
    expect(must(readVaultFile(saved)).header).toEqual(header);
    expect(open(saved, machine)).toBe(open(bytes, machine));
  });

  test("is migrated by a change of its slots, too", () => {
    const { slot, way } = anyWay("recovery", entropy.uuid(), random);
    const added = must(addSlot(file.header, vaultKey, slot, random));
    const header = { ...added, generation: 4 };
    const saved = replaceHeader(file, header, vaultKey, random);
    if (saved === null) throw new Error("not replaced");
    expect(must(readVaultFile(saved)).seal).toHaveLength(32);
    expect(open(saved, way)).toBe(open(bytes, machine));
    expect(replaceHeader(file, header, random(32), random)).toBeNull();
  });

  test("has its entries in the order they were added, and a merge keeps it", () => {
    const contents = must(decodeContents(Buffer.from(open(bytes, machine))));
    const ids = format1Vault.entries.map(({ id }) => id);
    expect(contents.entries.map(({ id }) => id)).toEqual(ids);
    const merged = merge(contents, contents, 1_700_000_200_000);
    expect(merged).toEqual(contents);
  });
});

describe("a vault of format 2", () => {
  const bytes = fixture("vault-format-2.bin");
  const file = must(readVaultFile(bytes));
  const { header } = file;

  test.each<[string, () => Promise<Uint8Array | null> | Uint8Array | null]>([
    [
      "keychain",
      () => unwrapWithKeychainKey(header, base64(format2Vault.wrappingKey)),
    ],
    [
      "passphrase",
      async () => {
        const work = must(passphraseWork(header));
        const key = await argon2id(format2Vault.passphrase, work);
        return unwrapWithPassphraseKey(header, key);
      },
    ],
    [
      "recovery key",
      () =>
        unwrapWithRecoveryKey(
          header,
          must(parseRecoveryKey(format2Vault.recoveryKey)),
        ),
    ],
  ])("opens by its %s", async (_, unwrap) => {
    const key = await unwrap();
    const payload = key && openBody(file, key);
    if (payload === null) throw new Error("did not open");
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual(
      format2Vault.payload,
    );
    const contents = must(decodeContents(payload));
    const { tombstones, entries } = format2Vault.payload;
    expect(
      JSON.parse(Buffer.from(encodeContents(contents)).toString()),
    ).toEqual({
      format: 3,
      tombstones,
      entries: entries.map((entry) => ({ ...entry, recoveryCodes: null })),
    });
  });

  test("has the header it was given", () => {
    const { vaultId, generation, slotsGeneration } = format2Vault;
    expect(header).toMatchObject({ vaultId, generation, slotsGeneration });
    expect(header.slots.map(({ kind }) => kind)).toEqual([
      "keychain",
      "passphrase",
      "recovery",
    ]);
  });
});

describe("a vault of format 2 with a payload of format 3", () => {
  const bytes = fixture("vault-payload-3.bin");
  const wrappingKey = base64(payload3Vault.wrappingKey);
  const payload = open(bytes, { kind: "keychain", wrappingKey });

  test("opens, and is saved as it was", () => {
    expect(JSON.parse(payload)).toEqual(payload3Vault.payload);
    const contents = must(decodeContents(Buffer.from(payload)));
    expect(
      JSON.parse(Buffer.from(encodeContents(contents)).toString()),
    ).toEqual(payload3Vault.payload);
  });
});
