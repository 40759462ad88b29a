import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  applyChange,
  emptyContents,
  encodeContents,
} from "../../electron/authenticator";
import {
  addSlot,
  createVault,
  formatRecoveryKey,
  readVaultFile,
  replaceHeader,
  replaceSlot,
  sealVault,
} from "../../electron/vault";
import { entryIdSchema } from "../../shared/ids";
import { createCountingEntropy } from "../fakes/counting-entropy";
import { must } from "../fakes/must";
import { format1Vault } from "../fixtures/old-vaults/vault-format-1";
import { format2Vault } from "../fixtures/old-vaults/vault-format-2";
import { payload3Vault } from "../fixtures/old-vaults/vault-payload-3";
import { argon2id } from "./argon2";
import { readIndependently, type Secret } from "./independent-reader";

const entropy = createCountingEntropy("independent");
const random = (length: number) => entropy.bytes(length);
const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, "../fixtures/old-vaults", name));

/** A file written now, by every way the app has of writing one. */
async function written(passphrase: string) {
  const made = createVault(entropy.uuid(), entropy.uuid(), random);
  const { vaultKey } = made;
  const draft = {
    issuer: "さくら",
    account: "alice",
    secret: random(20),
    otp: { type: "hotp", algorithm: "SHA1", digits: 6, counter: 3 },
  } as const;
  const id = entryIdSchema.parse(entropy.uuid());
  const change = { type: "add-entries", added: [{ id, draft }] } as const;
  const payload = encodeContents(
    must(applyChange(emptyContents, change, { now: 1_700_000_000_000 })),
  );
  const saved = sealVault(
    { ...made.header, generation: 1 },
    vaultKey,
    payload,
    random,
  );
  const work = {
    salt: random(16),
    cost: { memoryKiB: 47_104, iterations: 1 },
  };
  const phrase = {
    kind: "passphrase" as const,
    id: entropy.uuid(),
    ...work,
    derivedKey: await argon2id(passphrase, work),
  };
  const recovery = { kind: "recovery" as const, id: entropy.uuid() };
  const recoveryKey = random(16);
  const first = { ...recovery, recoveryKey: random(16) };
  const withPhrase = must(addSlot(made.header, vaultKey, phrase, random));
  const withBoth = must(addSlot(withPhrase, vaultKey, first, random));
  const last = must(
    replaceSlot(withBoth, vaultKey, { ...recovery, recoveryKey }, random),
  );
  const file = replaceHeader(
    must(readVaultFile(saved)),
    { ...last, generation: 2 },
    vaultKey,
    random,
  );
  if (file === null) throw new Error("not replaced");
  return {
    file: Buffer.from(file),
    text: Buffer.from(payload).toString(),
    keychainItem: Buffer.from(made.wrappingKey).toString("base64"),
    recoveryKey: formatRecoveryKey(recoveryKey),
    oldRecoveryKey: formatRecoveryKey(first.recoveryKey),
  };
}

describe("a reader written from the description alone", () => {
  test("opens what the app writes now, by each kind of slot, and by no other secret", async () => {
    const passphrase = "ｐass が";
    const { file, text, ...secrets } = await written(passphrase);
    const { keychainItem, recoveryKey, oldRecoveryKey } = secrets;
    for (const secret of [{ keychainItem }, { recoveryKey }, { passphrase }])
      expect(readIndependently(file, secret)).toBe(text);
    const other = Buffer.from(random(32)).toString("base64");
    for (const secret of [
      { keychainItem: other },
      { recoveryKey: oldRecoveryKey },
      { passphrase: "pass か" },
    ])
      expect(() => readIndependently(file, secret)).toThrow();
  });

  const { wrappingKey, passphrase, recoveryKey } = format2Vault;
  test.each<[string, Secret]>([
    ["keychain", { keychainItem: wrappingKey }],
    ["passphrase", { passphrase }],
    ["recovery", { recoveryKey }],
  ])("opens the kept file of format 2 by its %s slot", (_, secret) => {
    const text = readIndependently(fixture("vault-format-2.bin"), secret);
    expect(JSON.parse(text)).toEqual(format2Vault.payload);
  });

  test("opens the kept file with recovery codes", () => {
    const file = fixture("vault-payload-3.bin");
    const keychainItem = payload3Vault.wrappingKey;
    const text = readIndependently(file, { keychainItem });
    expect(JSON.parse(text)).toEqual(payload3Vault.payload);
  });

  test("opens the kept file of format 1", () => {
    const file = fixture("vault-format-1.bin");
    const keychainItem = format1Vault.wrappingKey;
    expect(JSON.parse(readIndependently(file, { keychainItem }))).toEqual({
      entries: format1Vault.entries,
    });
  });
});
