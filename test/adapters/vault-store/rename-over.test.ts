import { expect, test } from "vitest";
import { renameOver } from "../../../electron/adapters/vault-store/rename-over";
import { errno } from "./failing-disk";

/** A disk whose renames fail that often before one goes. */
function heldDisk(code: string, failures: number) {
  const disk = {
    renames: 0,
    rename: () =>
      ++disk.renames > failures
        ? Promise.resolve()
        : Promise.reject(errno(code)),
  };
  return disk;
}

test.each(["EPERM", "EACCES", "EBUSY"])(
  "on Windows a file that someone holds for a moment is waited for (%s)",
  async (code) => {
    const disk = heldDisk(code, 3);
    await renameOver("/a", "/b", disk, "win32");
    expect(disk.renames).toBe(4);
  },
);

test("on Windows a file that stays held is given up", async () => {
  const disk = heldDisk("EBUSY", Infinity);
  await expect(renameOver("/a", "/b", disk, "win32")).rejects.toThrow("EBUSY");
  expect(disk.renames).toBe(8);
});

test("any other error is told at once, on Windows too", async () => {
  const disk = heldDisk("EIO", 1);
  await expect(renameOver("/a", "/b", disk, "win32")).rejects.toThrow("EIO");
  expect(disk.renames).toBe(1);
});

test("elsewhere a refusal is one", async () => {
  const disk = heldDisk("EPERM", 1);
  await expect(renameOver("/a", "/b", disk, "linux")).rejects.toThrow("EPERM");
  expect(disk.renames).toBe(1);
});
