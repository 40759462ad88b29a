import { expect, test } from "vitest";
import { createFileVaultStore } from "../../../electron/adapters/vault-store/file-vault-store";
import {
  calls,
  createFailingDisk,
  createShortDisk,
  errno,
  type Call,
} from "./failing-disk";
import { createStoreFolder, manyBytes } from "./store-folder";

const before = manyBytes(5_000, 1);
const after = manyBytes(9_000, 2);

const AFTER_RENAME: readonly Call[] = ["open-folder", "sync-folder"];

test("a save makes every one of these calls, in this order", async () => {
  const { file } = createStoreFolder();
  const disk = createFailingDisk(() => null);
  expect((await createFileVaultStore(file, disk).write(before)).ok).toBe(true);
  expect(disk.made).toEqual(calls);
});

test.each(
  calls.flatMap((call) => [
    { call, code: "EIO", problem: "failed" },
    { call, code: "ENOSPC", problem: "disk-full" },
    { call, code: "EROFS", problem: "read-only" },
  ]),
)(
  "$code at $call: a no, a whole file, nothing beside it, and the next save goes",
  async ({ call, code, problem }) => {
    const { file, bytes, names } = createStoreFolder();
    let broken = false;
    const store = createFileVaultStore(
      file,
      createFailingDisk((here) =>
        broken && here === call ? errno(code) : null,
      ),
    );
    expect((await store.write(before)).ok).toBe(true);
    broken = true;
    expect(await store.write(after)).toEqual({ ok: false, problem });
    const left = AFTER_RENAME.includes(call) ? after : before;
    expect(bytes().equals(left)).toBe(true);
    expect(names()).toEqual(["vault.nidan"]);
    broken = false;
    expect((await store.write(after)).ok).toBe(true);
    expect(bytes().equals(after)).toBe(true);
  },
);

test("an error at the second of several writes is one of the save", async () => {
  const { file, bytes, names } = createStoreFolder();
  await createFileVaultStore(file).write(before);
  let writes = 0;
  const disk = createShortDisk((asked) => {
    if (++writes === 2) throw errno("EIO");
    return { goes: Math.ceil(asked / 2), claims: Math.ceil(asked / 2) };
  });
  const store = createFileVaultStore(file, disk);
  expect(await store.write(after)).toEqual({ ok: false, problem: "failed" });
  expect(writes).toBe(2);
  expect(bytes().equals(before)).toBe(true);
  expect(names()).toEqual(["vault.nidan"]);
});

test("writes that take a part are carried on until all is there", async () => {
  const { file, bytes } = createStoreFolder();
  let writes = 0;
  const disk = createShortDisk((asked) => {
    writes += 1;
    return { goes: Math.min(asked, 70), claims: Math.min(asked, 70) };
  });
  expect((await createFileVaultStore(file, disk).write(after)).ok).toBe(true);
  expect(writes).toBe(Math.ceil(after.length / 70));
  expect(bytes().equals(after)).toBe(true);
});

test.each([
  ["takes nothing and gives no reason", { goes: 0, claims: 0 }],
  ["claims more than it took", { goes: 100, claims: 9_000 }],
])("a disk that %s: a no, and the old file", async (_, taken) => {
  const { file, bytes, names } = createStoreFolder();
  await createFileVaultStore(file).write(before);
  const store = createFileVaultStore(
    file,
    createShortDisk(() => taken),
  );
  expect(await store.write(after)).toEqual({ ok: false, problem: "failed" });
  expect(bytes().equals(before)).toBe(true);
  expect(names()).toEqual(["vault.nidan"]);
});

test.each(["EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"])(
  "a file system whose folders know no fsync (%s) can be saved to",
  async (code) => {
    const { file, bytes } = createStoreFolder();
    const disk = createFailingDisk((call) =>
      call === "sync-folder" ? errno(code) : null,
    );
    expect((await createFileVaultStore(file, disk).write(after)).ok).toBe(true);
    expect(disk.made).toContain("sync-folder");
    expect(bytes().equals(after)).toBe(true);
  },
);
