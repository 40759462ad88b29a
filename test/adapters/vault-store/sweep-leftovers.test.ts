import {
  lutimesSync,
  mkdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { realDisk } from "../../../electron/adapters/vault-store/disk";
import { createFileVaultStore } from "../../../electron/adapters/vault-store/file-vault-store";
import { sweepLeftovers } from "../../../electron/adapters/vault-store/sweep-leftovers";
import { DAY_MS } from "../../../shared/time";
import { errno } from "./failing-disk";
import { createStoreFolder } from "./store-folder";

const LEFT = "vault.nidan.0123456789abcdef.saving";
const NOW = 1_774_310_400_000;

/** Puts a file there that was written so long before `now`. */
function put(folder: string, name: string, ageMs: number, now = NOW): void {
  const file = path.join(folder, name);
  writeFileSync(file, name);
  utimesSync(file, (now - ageMs) / 1000, (now - ageMs) / 1000);
}

test("a save removes what a killed one left more than a day ago, and nothing else", async () => {
  const { folder, file, names } = createStoreFolder();
  const now = Date.now();
  put(folder, LEFT, DAY_MS + 60_000, now);
  const claim = `vault.nidan.lock.over-${"a".repeat(32)}`;
  put(folder, claim, DAY_MS + 60_000, now);
  put(folder, `${claim}.0123456789abcdef.saving`, DAY_MS + 60_000, now);
  const others = [
    ["vault.nidan.fedcba9876543210.saving", DAY_MS / 2],
    ["members.nidan.0123456789abcdef.saving", 9 * DAY_MS],
    ["old-vault.nidan.0123456789abcdef.saving", 9 * DAY_MS],
    ["vault.nidan.0123456789abcdef", 9 * DAY_MS],
    ["vault.nidan.my-copy.saving", 9 * DAY_MS],
    ["vault.nidan.0123456789abcdef.saving.txt", 9 * DAY_MS],
  ] as const;
  for (const [name, ageMs] of others) put(folder, name, ageMs, now);
  expect((await createFileVaultStore(file).write(Buffer.from("new"))).ok).toBe(
    true,
  );
  expect(names()).toEqual(
    ["vault.nidan", ...others.map(([name]) => name)].sort(),
  );
});

test("nothing is removed at a save that failed", async () => {
  const { folder, file, names } = createStoreFolder();
  put(folder, LEFT, 9 * DAY_MS, Date.now());
  mkdirSync(file);
  expect((await createFileVaultStore(file).write(Buffer.from("new"))).ok).toBe(
    false,
  );
  expect(names()).toEqual(["vault.nidan", LEFT]);
});

test("a leftover counts as one from a day on, to the millisecond", async () => {
  const { folder, file, names } = createStoreFolder();
  put(folder, LEFT, 0);
  await sweepLeftovers(file, NOW + DAY_MS);
  expect(names()).toEqual([LEFT]);
  await sweepLeftovers(file, NOW + DAY_MS + 1);
  expect(names()).toEqual([]);
});

test("leftovers lie beside the file that a link leads to", async () => {
  const synced = createStoreFolder();
  const here = createStoreFolder();
  writeFileSync(synced.file, "old");
  symlinkSync(synced.file, here.file);
  for (const { folder } of [synced, here]) put(folder, LEFT, 2 * DAY_MS);
  await sweepLeftovers(here.file, NOW);
  expect(synced.names()).toEqual(["vault.nidan"]);
  expect(here.names()).toEqual(["vault.nidan", LEFT]);
});

test("a folder or a link of such a name stays", async () => {
  const { folder, file, names } = createStoreFolder();
  const link = "vault.nidan.fedcba9876543210.saving";
  mkdirSync(path.join(folder, LEFT));
  utimesSync(path.join(folder, LEFT), 1, 1);
  symlinkSync("nowhere", path.join(folder, link));
  lutimesSync(path.join(folder, link), 1, 1);
  await sweepLeftovers(file, NOW);
  expect(names()).toEqual([LEFT, link]);
});

test("one that cannot be removed keeps no other from it, and the save stands", async () => {
  const { folder, file, names } = createStoreFolder();
  const stuck = "vault.nidan.fedcba9876543210.saving";
  for (const name of [LEFT, stuck]) put(folder, name, 2 * DAY_MS);
  const store = createFileVaultStore(file, {
    ...realDisk,
    unlink: (name) =>
      String(name).endsWith(stuck)
        ? Promise.reject(errno("EPERM"))
        : realDisk.unlink(name),
  });
  expect((await store.write(Buffer.from("new"))).ok).toBe(true);
  expect(names()).toEqual(["vault.nidan", stuck]);
});

test("a folder that cannot be listed is no reason for a no, and a full one is listed in part", async () => {
  const { folder, file, names } = createStoreFolder();
  const unlistable = createFileVaultStore(file, {
    ...realDisk,
    opendir: () => Promise.reject(errno("EACCES")),
  });
  expect((await unlistable.write(Buffer.from("new"))).ok).toBe(true);

  const hex = (at: number) => at.toString(16).padStart(16, "0");
  for (let at = 0; at < 2_100; at++)
    put(folder, `vault.nidan.${hex(at)}.saving`, 2 * DAY_MS);
  await sweepLeftovers(file, NOW);
  const left = names().length - 1;
  expect(left).toBeGreaterThanOrEqual(100);
  expect(left).toBeLessThanOrEqual(101); // the vault may be among the first 2,000
});
