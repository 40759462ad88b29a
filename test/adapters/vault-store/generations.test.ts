import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { generationName } from "../../../electron/adapters/vault-store/copy-name";
import {
  realDisk,
  type Disk,
} from "../../../electron/adapters/vault-store/disk";
import { createFileVaultGenerations } from "../../../electron/adapters/vault-store/file-vault-generations";
import { createFileVaultStore } from "../../../electron/adapters/vault-store/file-vault-store";
import { createKeepingVaultStore } from "../../../electron/adapters/vault-store/keeping-vault-store";
import type { SaveProblem } from "../../../shared/model/vault-view";
import { DAY_MS } from "../../../shared/time";
import { must } from "../../fakes/must";
import { calls, createFailingDisk, errno } from "./failing-disk";
import { createStoreFolder, manyBytes } from "./store-folder";

function world(disk: Disk = realDisk, now = () => Date.now()) {
  const { folder, file } = createStoreFolder();
  const problems: SaveProblem[] = [];
  const generations = createFileVaultGenerations(file, now, disk);
  const plain = createFileVaultStore(file, disk);
  const store = createKeepingVaultStore(plain, generations, (problem) =>
    problems.push(problem),
  );
  const inside = `${file}.generations`;
  return { folder, file, generations, store, problems, inside };
}

test("each save keeps the file before it, for its owner only", async () => {
  const { store, inside, generations } = world();
  for (const seed of [1, 2, 3]) must(await store.write(manyBytes(500, seed)));
  const kept = must(await generations.list());
  expect(kept).toHaveLength(2);
  const [newest] = kept;
  const bytes = must(await generations.read(newest?.name ?? ""));
  expect(Buffer.from(bytes).equals(manyBytes(500, 2))).toBe(true);
  expect(statSync(inside).mode & 0o777).toBe(0o700);
  for (const { name } of kept)
    expect(statSync(path.join(inside, name)).mode & 0o777).toBe(0o600);
});

test("a hundred saves leave ten and one a day, and nothing of a stranger is touched", async () => {
  let now = 1_800_000_000_000;
  const { store, file, inside, generations } = world(realDisk, () => now);
  mkdirSync(inside);
  const strangers = [
    "notes.txt",
    "vault-20200101-000000-000Z.nidan.bak",
    "vault-20200231-000000-000Z.nidan",
    "Nidan-backup-20200101-000000.nidan",
  ];
  for (const name of strangers) writeFileSync(path.join(inside, name), name);
  mkdirSync(path.join(inside, "vault-20200101-000000-000Z.nidan"));
  for (let save = 0; save < 100; save++) {
    must(await store.write(manyBytes(100, save)));
    utimesSync(file, now / 1000, now / 1000);
    now += DAY_MS / 2;
  }
  const kept = must(await generations.list());
  expect(kept.length).toBeGreaterThan(30);
  expect(kept.length).toBeLessThanOrEqual(40);
  for (const name of strangers)
    expect(readFileSync(path.join(inside, name), "utf8")).toBe(name);
});

test("two saves in one millisecond keep both, and a save that is tried again keeps one", async () => {
  const { store, file, generations } = world();
  const at = 1_790_000_000;
  must(await store.write(manyBytes(50, 1)));
  utimesSync(file, at, at);
  must(await store.write(manyBytes(50, 2)));
  utimesSync(file, at, at);
  must(await generations.keep());
  must(await generations.keep());
  must(await store.write(manyBytes(50, 3)));
  expect(must(await generations.list())).toHaveLength(2);
});

test("a file system without hard links keeps copies", async () => {
  const disk: Disk = {
    ...realDisk,
    link: () => Promise.reject(errno("EPERM")),
  };
  const { store, generations, problems } = world(disk);
  for (const seed of [1, 2]) must(await store.write(manyBytes(5000, seed)));
  const [only] = must(await generations.list());
  const bytes = must(await generations.read(only?.name ?? ""));
  expect(Buffer.from(bytes).equals(manyBytes(5000, 1))).toBe(true);
  expect(problems).toEqual([]);
});

test("a generation that cannot be kept is told and does not stop the save", async () => {
  const fails = () => Promise.reject(errno("EROFS"));
  const disk: Disk = { ...realDisk, mkdir: fails };
  const { store, file, problems } = world(disk);
  for (const seed of [1, 2]) must(await store.write(manyBytes(70, seed)));
  expect(readFileSync(file).equals(manyBytes(70, 2))).toBe(true);
  expect(problems).toEqual(["read-only"]);
});

test.each(calls.filter((call) => !call.endsWith("folder")))(
  "a save that fails at %s leaves the file and every generation, and the next one goes through",
  async (call) => {
    let fails = false;
    const disk = createFailingDisk((made) =>
      fails && made === call
        ? errno(call === "write" ? "ENOSPC" : "EIO")
        : null,
    );
    const { store, file, generations } = world(disk);
    for (const seed of [1, 2]) must(await store.write(manyBytes(300, seed)));
    fails = true;
    for (const seed of [3, 4])
      expect((await store.write(manyBytes(300, seed))).ok).toBe(false);
    expect(readFileSync(file).equals(manyBytes(300, 2))).toBe(true);
    fails = false;
    must(await store.write(manyBytes(300, 5)));
    const list = must(await generations.list());
    const kept = await Promise.all(
      list.map(async ({ name }) => must(await generations.read(name))),
    );
    expect(kept.map((bytes) => Buffer.from(bytes))).toEqual([
      manyBytes(300, 2),
      manyBytes(300, 1),
    ]);
  },
);

test("generations of a linked file lie beside what it leads to", async () => {
  const elsewhere = createStoreFolder();
  const { store, file } = world();
  writeFileSync(elsewhere.file, manyBytes(20, 1));
  symlinkSync(elsewhere.file, file);
  must(await store.write(manyBytes(20, 2)));
  expect(existsSync(`${file}.generations`)).toBe(false);
  expect(readdirSync(`${elsewhere.file}.generations`)).toHaveLength(1);
});

test("names sort as their moments, and only such a name is one", () => {
  const moments = [0, 999, 1000, DAY_MS, 1_800_000_000_123];
  const names = moments.map((moment) => generationName.of(moment));
  expect([...names].sort()).toEqual(names);
  expect(names.map((name) => generationName.momentOf(name))).toEqual(moments);
});
