import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createFileVaultGenerations } from "../../electron/adapters/vault-store/file-vault-generations";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import { createAuthenticator } from "../../electron/runtime/authenticator";
import { keychainItemName, readVaultFile } from "../../electron/vault";
import { createCountingEntropy } from "../fakes/counting-entropy";
import { createManualClock } from "../fakes/manual-clock";
import { createMemoryKeychain } from "../fakes/memory-keychain";
import { must } from "../fakes/must";
import { format1Vault } from "../fixtures/old-vaults/vault-format-1";
import { format2Vault } from "../fixtures/old-vaults/vault-format-2";
import { payload3Vault } from "../fixtures/old-vaults/vault-payload-3";

const folder = path.join(import.meta.dirname, "../fixtures/old-vaults");

/** Every file that is kept, with what the OS keychain held for it and what is in it. */
const known = [
  [
    "vault-format-1.bin",
    format1Vault.wrappingKey,
    // Added at one moment, as format 1 had it: their order is kept by a millisecond each.
    format1Vault.entries.map((entry, at) => ({
      ...entry,
      createdAt: entry.createdAt + at,
    })),
  ],
  [
    "vault-format-2.bin",
    format2Vault.wrappingKey,
    format2Vault.payload.entries,
  ],
  [
    "vault-payload-3.bin",
    payload3Vault.wrappingKey,
    payload3Vault.payload.entries,
  ],
] as const;

/** This build, before a copy of the file on a real disk. */
function openHere(name: string, wrappingKey: string) {
  const profile = mkdtempSync(path.join(tmpdir(), "nidan-old-"));
  const file = path.join(profile, "vault.nidan");
  copyFileSync(path.join(folder, name), file);
  const keychain = createMemoryKeychain();
  const { vaultId } = must(readVaultFile(readFileSync(file))).header;
  const key = Buffer.from(wrappingKey, "base64");
  keychain.items.set(keychainItemName(vaultId), key);
  const authenticator = createAuthenticator({
    keychain,
    vaultStore: createFileVaultStore(file),
    generations: createFileVaultGenerations(file),
    entropy: createCountingEntropy("old vaults"),
    clock: createManualClock(1_800_000_000_000),
  });
  return { authenticator, keychain, profile, file };
}

describe("a vault of an older Nidan", () => {
  test("is kept for every format, and each that is kept is opened here", () => {
    const kept = readdirSync(folder).filter((name) => name.endsWith(".bin"));
    expect(kept.sort()).toEqual(known.map(([name]) => name));
  });

  test.each(known)(
    "%s opens with its entries, and is not touched by that",
    async (name, wrappingKey, entries) => {
      const opened = openHere(name, wrappingKey);
      const { authenticator, keychain, profile, file } = opened;
      const before = statSync(file);
      expect(await authenticator.view()).toEqual({ state: "open" });
      expect(await authenticator.reopen()).toEqual({ state: "open" });
      const inside = must(await authenticator.entries());
      const said = inside.map(({ secret, ...entry }) => ({
        ...entry,
        secret: Buffer.from(secret).toString("base64"),
      }));
      expect(said).toEqual(
        entries.map((entry) => ({ recoveryCodes: null, ...entry })),
      );
      expect(readFileSync(file)).toEqual(readFileSync(path.join(folder, name)));
      const { mtimeMs, ino } = statSync(file);
      expect([mtimeMs, ino]).toEqual([before.mtimeMs, before.ino]);
      expect(readdirSync(profile)).toEqual(["vault.nidan"]);
      expect(keychain.items.size).toBe(1);
    },
  );

  test.each(known)(
    "%s can be changed, and opens with that change at the next start",
    async (name, wrappingKey) => {
      const opened = openHere(name, wrappingKey);
      const { authenticator, keychain, file } = opened;
      const [first] = must(await authenticator.entries());
      if (first === undefined) throw new Error("the vault is empty");
      const remove = { type: "remove-entry", entryId: first.id } as const;
      const changed = must(await authenticator.change(remove));
      const next = createAuthenticator({
        keychain,
        vaultStore: createFileVaultStore(file),
        generations: createFileVaultGenerations(file),
        entropy: createCountingEntropy("next start"),
        clock: createManualClock(1_800_000_001_000),
      });
      expect(must(await next.entries())).toEqual(changed);
      expect(changed.find(({ id }) => id === first.id)?.deletedAt).toBe(
        1_800_000_000_000,
      );
    },
  );
});
