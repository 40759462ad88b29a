import {
  chmodSync,
  chownSync,
  lstatSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createFileVaultStore } from "../../../electron/adapters/vault-store/file-vault-store";
import { createFailingDisk, errno } from "./failing-disk";
import { createStoreFolder } from "./store-folder";

/** A vault in a synced folder, with a link to it where the app looks. */
function linked() {
  const synced = createStoreFolder();
  const here = createStoreFolder();
  writeFileSync(synced.file, "old");
  symlinkSync(synced.file, here.file);
  return { synced, here };
}

test("a vault that is a link stays one, and what it leads to is replaced", async () => {
  const { synced, here } = linked();
  const store = createFileVaultStore(here.file);
  expect((await store.write(Buffer.from("new"))).ok).toBe(true);
  expect(readlinkSync(here.file)).toBe(synced.file);
  expect(lstatSync(synced.file).isFile()).toBe(true);
  expect(readFileSync(synced.file, "utf8")).toBe("new");
  expect(statSync(synced.file).mode & 0o777).toBe(0o600);
  expect([...here.names(), ...synced.names()]).toEqual([
    "vault.nidan",
    "vault.nidan",
  ]);
});

test("what the new bytes are collected in lies in the folder that the link leads to", async () => {
  const { synced, here } = linked();
  let seen: string[][] = [];
  const disk = createFailingDisk((call) => {
    if (call === "rename") seen = [synced.names(), here.names()];
    return call === "rename" ? errno("EIO") : null;
  });
  const store = createFileVaultStore(here.file, disk);
  expect((await store.write(Buffer.from("new"))).ok).toBe(false);
  expect(seen).toEqual([
    [
      "vault.nidan",
      expect.stringMatching(/^vault\.nidan\.[0-9a-f]{16}\.saving$/),
    ],
    ["vault.nidan"],
  ]);
  expect(synced.names()).toEqual(["vault.nidan"]);
  expect(readFileSync(synced.file, "utf8")).toBe("old");
});

test("a link that leads nowhere is not taken for an absent vault, and stays", async () => {
  const { synced, here } = linked();
  rmSync(synced.file);
  const store = createFileVaultStore(here.file);
  expect(await store.read()).toEqual({ ok: false, problem: "not-readable" });
  expect((await store.write(Buffer.from("new"))).ok).toBe(false);
  expect(readlinkSync(here.file)).toBe(synced.file);
  expect(synced.names()).toEqual([]);

  writeFileSync(synced.file, "back"); // the disk is there again
  const read = await store.read();
  expect(read.ok && Buffer.from(read.value ?? []).toString()).toBe("back");
  expect((await store.write(Buffer.from("new"))).ok).toBe(true);
});

test("a link that leads to itself is a no", async () => {
  const { file } = createStoreFolder();
  symlinkSync(file, file);
  const store = createFileVaultStore(file);
  expect(await store.read()).toEqual({ ok: false, problem: "not-readable" });
  expect(await store.write(Buffer.from("new"))).toEqual({
    ok: false,
    problem: "failed",
  });
  expect(readdirSync(path.dirname(file))).toEqual(["vault.nidan"]);
});

test("a file that others could read is its owner's only after a save", async () => {
  const { file } = createStoreFolder();
  writeFileSync(file, "old");
  chmodSync(file, 0o666);
  await createFileVaultStore(file).write(Buffer.from("new"));
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.skipIf(process.getuid?.() !== 0)(
  "a save as root leaves the file to the member it belongs to",
  async () => {
    const { file } = createStoreFolder();
    writeFileSync(file, "old");
    chownSync(file, 1234, 2345);
    await createFileVaultStore(file).write(Buffer.from("new"));
    const { uid, gid } = statSync(file);
    expect([uid, gid]).toEqual([1234, 2345]);
  },
);
