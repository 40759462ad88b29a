import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import { nameSaveProblem } from "../../electron/adapters/vault-store/save-problem";
import { createMemoryVaultStore } from "../fakes/memory-vault-store";
import { vaultStoreSuite } from "./vault-store-suite";

const folder = () => mkdtempSync(path.join(tmpdir(), "nidan-store-"));
const fresh = (inside = folder()) =>
  createFileVaultStore(path.join(inside, "profile", "vault.nidan"));

vaultStoreSuite("the memory vault store", createMemoryVaultStore);
vaultStoreSuite("the file vault store", fresh);

test("the file is for its owner only and alone in its folder", async () => {
  const store = fresh();
  await store.write(Uint8Array.of(1));
  await store.write(Uint8Array.of(2));
  expect(statSync(store.path).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.dirname(store.path))).toEqual(["vault.nidan"]);
});

test("a path that is there but is no file is not taken for an absent one", async () => {
  const store = fresh();
  mkdirSync(store.path, { recursive: true });
  expect(await store.read()).toEqual({ ok: false, problem: "not-readable" });
  expect((await store.write(Uint8Array.of(1))).ok).toBe(false);
});

test("a folder that is a file is an error of writing and of reading, and stays as it is", async () => {
  const inside = folder();
  writeFileSync(path.join(inside, "profile"), "something else");
  const store = fresh(inside);
  expect(await store.read()).toEqual({ ok: false, problem: "not-readable" });
  expect(await store.write(Uint8Array.of(1))).toEqual({
    ok: false,
    problem: "failed",
  });
  expect(statSync(path.join(inside, "profile")).size).toBe(14);
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that may not be written to is named as that",
  async () => {
    const inside = folder();
    chmodSync(inside, 0o500);
    expect(await fresh(inside).write(Uint8Array.of(1))).toEqual({
      ok: false,
      problem: "denied",
    });
  },
);

test.each([
  ["EROFS", "read-only"],
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EACCES", "denied"],
  ["EPERM", "denied"],
  ["EIO", "failed"],
])("%s is told as %s", (code, problem) => {
  expect(nameSaveProblem(Object.assign(new Error(code), { code }))).toBe(
    problem,
  );
});
