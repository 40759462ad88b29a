import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createDiskProfileFiles } from "../../electron/adapters/profile-files/disk-profile-files";

function profile() {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-profile-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, bytes = 3) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, "x".repeat(bytes));
    utimesSync(file, 1_700_000_000, 1_700_000_000);
  };
  return { folder, put, files: createDiskProfileFiles(folder) };
}
const changedAt = 1_700_000_000_000;

test("the app's own files are told by name, size and date; all others by their number", async () => {
  const { folder, put, files } = profile();
  const own = [
    "last-generations",
    "members.nidan",
    "preferences.json",
    "vault.nidan",
    "vault.nidan-broken-20261123-124500-123Z.nidan",
    "vault.nidan.0123456789abcdef.saving",
    "vault.nidan.lock",
    "vault.nidan.generations/vault-20261123-124500-123Z.nidan",
    "logs/nidan.log",
    "logs/nidan.old.log",
  ];
  own.forEach((name) => {
    put(name);
  });
  for (const name of [
    "Cookies",
    "taro@example.jp.nidan",
    "vault.nidan (copy of taro)",
    "Local Storage/vault.nidan",
    "vault.nidan.generations/taro.nidan",
    "logs/taro.log",
  ])
    put(name);
  symlinkSync("/home/taro/vault", path.join(folder, "unlock-tries"));
  const found = await files.list();
  const link = found?.own.find(({ kind }) => kind === "link");
  expect(link?.name).toBe("unlock-tries");
  expect(found?.own.filter((one) => one !== link)).toEqual(
    own.map((name) => ({ name, bytes: 3, changedAt, kind: "file" })),
  );
  expect(found?.others).toBe(6);
  expect(JSON.stringify(found)).not.toContain("taro");
});

test("a folder that is not there yet has nothing; one that is none cannot be listed", async () => {
  const { folder, put } = profile();
  const below = (name: string) =>
    createDiskProfileFiles(path.join(folder, name)).list();
  expect(await below("none")).toEqual({ own: [], others: 0 });
  put("file");
  expect(await below("file")).toBe(null);
});

test("however many there are, no more than 200 are told", async () => {
  const { put, files } = profile();
  for (let i = 0; i < 230; i += 1)
    put(
      `vault.nidan.generations/vault-20261123-124500-${(100 + i).toString()}Z.nidan`,
      1,
    );
  const found = await files.list();
  expect(found?.own).toHaveLength(200);
  expect(found?.others).toBe(30);
});
