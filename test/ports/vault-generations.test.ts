import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createFileVaultGenerations } from "../../electron/adapters/vault-store/file-vault-generations";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import { createMemoryVaultGenerations } from "../fakes/memory-vault-generations";
import { createMemoryVaultStore } from "../fakes/memory-vault-store";
import { vaultGenerationsSuite } from "./vault-generations-suite";

vaultGenerationsSuite("the memory generations", () => {
  const store = createMemoryVaultStore();
  return {
    store,
    generations: createMemoryVaultGenerations(() => store.bytes, Date.now),
  };
});

vaultGenerationsSuite("the generations on the disk", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-generations-"));
  const file = path.join(folder, "vault.nidan");
  return {
    store: createFileVaultStore(file),
    generations: createFileVaultGenerations(file),
  };
});
