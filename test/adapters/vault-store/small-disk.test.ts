import { execFileSync } from "node:child_process";
import {
  mkdtempSync,
  rmSync,
  rmdirSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createFileVaultStore } from "../../../electron/adapters/vault-store/file-vault-store";
import { createStoreFolder, manyBytes } from "./store-folder";

const PAGE_BYTES = 4_096;
const PAGES = 40;
const LENGTH = 60_000;
const FILE_PAGES = Math.ceil(LENGTH / PAGE_BYTES);

const before = manyBytes(LENGTH, 1);
const after = manyBytes(LENGTH, 2);
const canMount = process.platform === "linux" && process.getuid?.() === 0;

/** Runs on a disk of its own. `leave` fills that up to so many free pages. */
async function onSmallDisk(
  options: string,
  run: (place: {
    store: ReturnType<typeof createFileVaultStore>;
    bytes: () => Buffer;
    names: () => string[];
    leave: (pages: number) => void;
  }) => Promise<void>,
): Promise<void> {
  const mounted = mkdtempSync(path.join(tmpdir(), "nidan-small-"));
  const size = `size=${PAGES * PAGE_BYTES},${options}`;
  execFileSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", mounted]);
  try {
    const { file, bytes, names } = createStoreFolder(mounted);
    const ballast = path.join(mounted, "ballast");
    const leave = (pages: number) => {
      rmSync(ballast, { force: true });
      const filled = statfsSync(mounted).bfree - pages;
      writeFileSync(ballast, Buffer.alloc(filled * PAGE_BYTES));
    };
    await run({ store: createFileVaultStore(file), bytes, names, leave });
  } finally {
    execFileSync("umount", ["-l", mounted]);
    rmdirSync(mounted);
  }
}

describe.skipIf(!canMount)("a small disk (only root can mount one)", () => {
  test("with room for any part of the file: a no and the old file, and it goes again once there is room", async () => {
    await onSmallDisk("mode=700", async ({ store, bytes, names, leave }) => {
      expect((await store.write(before)).ok).toBe(true);
      for (let free = 0; free < FILE_PAGES; free++) {
        leave(free);
        expect(await store.write(after), `${free} pages free`).toEqual({
          ok: false,
          problem: "disk-full",
        });
        expect(bytes().equals(before)).toBe(true);
        expect(names()).toEqual(["ballast", "vault.nidan"]);

        leave(FILE_PAGES);
        expect((await store.write(after)).ok).toBe(true);
        expect(bytes().equals(after)).toBe(true);
        expect((await store.write(before)).ok).toBe(true);
      }
    });
  });

  test("with room for all of it and a little more or nothing more: a yes and the new file", async () => {
    await onSmallDisk("mode=700", async ({ store, bytes, names, leave }) => {
      expect((await store.write(before)).ok).toBe(true);
      for (const spare of [0, 1, 2]) {
        leave(FILE_PAGES + spare);
        const now = manyBytes(LENGTH, 3 + spare);
        expect((await store.write(now)).ok, `${spare} more`).toBe(true);
        expect(bytes().equals(now)).toBe(true);
        expect(names()).toEqual(["ballast", "vault.nidan"]);
      }
    });
  });

  test("with no room for a first file: a no and no file at all", async () => {
    await onSmallDisk("mode=700", async ({ store, names, leave }) => {
      leave(3);
      expect(await store.write(before)).toEqual({
        ok: false,
        problem: "disk-full",
      });
      expect(names()).toEqual(["ballast"]);
      expect(await store.read()).toEqual({ ok: true, value: null });
    });
  });

  test("with room but no name left: a no and the old file", async () => {
    await onSmallDisk("nr_inodes=3", async ({ store, bytes, names, leave }) => {
      expect((await store.write(before)).ok).toBe(true);
      leave(FILE_PAGES);
      expect(await store.write(after)).toEqual({
        ok: false,
        problem: "disk-full",
      });
      expect(bytes().equals(before)).toBe(true);
      expect(names()).toEqual(["ballast", "vault.nidan"]);
    });
  });
});
