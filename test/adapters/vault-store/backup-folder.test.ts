import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { backupName } from "../../../electron/adapters/vault-store/copy-name";
import { createFileBackupFolder } from "../../../electron/adapters/vault-store/file-backup-folder";
import { createVault, sealVault } from "../../../electron/vault";
import { DAY_MS } from "../../../shared/time";
import { createCountingEntropy } from "../../fakes/counting-entropy";
import { must } from "../../fakes/must";
import { createFailingDisk, createShortDisk, errno } from "./failing-disk";
import { createStoreFolder, manyBytes } from "./store-folder";

/** A vault with nothing in it, as it lies on a disk. */
function sealedVault(seed: string): Uint8Array {
  const entropy = createCountingEntropy(seed);
  const random = (length: number) => entropy.bytes(length);
  const made = createVault(entropy.uuid(), entropy.uuid(), random);
  const header = { ...made.header, generation: 1 };
  return sealVault(header, made.vaultKey, Buffer.from("{}"), random);
}

const now = new Date(2026, 10, 23, 21, 45, 0).getTime();

test("a backup is named by its local time and holds every byte", async () => {
  const { folder, names } = createStoreFolder();
  must(await createFileBackupFolder().put(folder, manyBytes(9000, 1), now));
  expect(names()).toEqual(["Nidan-backup-20261123-214500.nidan"]);
  const [name = ""] = names();
  expect(readFileSync(path.join(folder, name)).equals(manyBytes(9000, 1))).toBe(
    true,
  );
  expect(backupName.momentOf(name)).toBe(now);
});

test("the rule of the generations holds in the folder, and what is not ours stays", async () => {
  const { folder, names } = createStoreFolder();
  const backups = createFileBackupFolder();
  writeFileSync(path.join(folder, "photo.jpg"), "");
  mkdirSync(path.join(folder, "Nidan-backup-20000101-000000.nidan"));
  for (let i = 0; i < 60; i++)
    must(await backups.put(folder, manyBytes(10, i), now + i * DAY_MS));
  expect(names()).toContain("photo.jpg");
  expect(names()).toContain("Nidan-backup-20000101-000000.nidan");
  expect(names().length).toBeLessThanOrEqual(2 + 31);
  expect(names()).toContain(backupName.of(now + 59 * DAY_MS));
});

test("two backups of one second are two files", async () => {
  const { folder, names, file } = createStoreFolder();
  const backups = createFileBackupFolder();
  for (const seed of [1, 2])
    must(await backups.put(folder, manyBytes(10, seed), now));
  expect(names()).toEqual([backupName.of(now), backupName.of(now + 1000)]);
  const listed = must(await backups.list(path.dirname(file)));
  const bytes = await Promise.all(
    listed.map(async ({ name }) => must(await backups.read(folder, name))),
  );
  expect(bytes.map((one) => Buffer.from(one))).toEqual([
    manyBytes(10, 2),
    manyBytes(10, 1),
  ]);
  expect((await backups.read(folder, "../vault.nidan")).ok).toBe(false);
});

test("two vaults that are backed up to one folder do not push out each other's copies", async () => {
  const { folder, names } = createStoreFolder();
  const backups = createFileBackupFolder();
  const mine = sealedVault("mine");
  must(await backups.put(folder, mine, now));
  for (let i = 1; i < 60; i++)
    must(await backups.put(folder, sealedVault("another"), now + i * DAY_MS));
  expect(names()).toContain(backupName.of(now));
  expect(names()).toHaveLength(1 + 30);
});

test("a folder that is away is not made", async () => {
  const { folder } = createStoreFolder();
  rmSync(folder, { recursive: true });
  const put = createFileBackupFolder().put(folder, manyBytes(10, 1), now);
  expect(await put).toEqual({ ok: false, problem: "gone" });
  expect(() => readdirSync(folder)).toThrow();
});

test("bytes that did not arrive as they went are not taken for a backup", async () => {
  const { folder, names } = createStoreFolder();
  const full = createFailingDisk((call) =>
    call === "write" ? errno("ENOSPC") : null,
  );
  expect(
    await createFileBackupFolder(full).put(folder, manyBytes(10, 1), now),
  ).toEqual({ ok: false, problem: "disk-full" });
  const lying = createShortDisk((asked) => ({
    goes: asked - 1,
    claims: asked,
  }));
  expect(
    (await createFileBackupFolder(lying).put(folder, manyBytes(10, 1), now)).ok,
  ).toBe(false);
  expect(names()).toEqual([]);
});
