import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createDiskFileLock } from "../../../electron/adapters/vault-store/disk-file-lock";
import {
  isGone,
  ownMachine,
  parseHolder,
  type LockHolder,
} from "../../../electron/adapters/vault-store/lock-holder";
import { createStoreFolder } from "./store-folder";

const nothing = () => Promise.resolve("ran");
const ran = { ok: true, value: "ran" };
const inUse = { ok: false, problem: "in-use" };

function heldBy(holder: Partial<LockHolder>, silentSeconds = 0) {
  const { folder, names } = createStoreFolder();
  const file = path.join(folder, "vault.nidan.lock");
  const own = ownMachine();
  const text = JSON.stringify({
    pid: own.pid,
    host: own.host,
    startedAt: Date.now(),
    token: "another",
    ...holder,
  });
  writeFileSync(file, text);
  const at = Date.now() / 1000 - silentSeconds;
  utimesSync(file, at, at);
  return { file, text, names, lock: createDiskFileLock(file, 0) };
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

test("the lock names its holder while it is held, and is gone after it", async () => {
  const { folder, names } = createStoreFolder();
  const file = path.join(folder, "vault.nidan.lock");
  const held = await createDiskFileLock(file).hold(() =>
    Promise.resolve(parseHolder(readFileSync(file, "utf8"))),
  );
  expect(held.ok && held.value?.pid).toBe(process.pid);
  expect(names()).toEqual([]);
});

test("one that is alive keeps its lock, however long it was silent on this machine", async () => {
  const { lock, file, text, names } = heldBy({}, 30);
  expect(await lock.hold(nothing)).toEqual(inUse);
  expect(readFileSync(file, "utf8")).toBe(text);
  expect(names()).toEqual(["vault.nidan.lock"]);
});

test("the lock of a process that died is taken over by one of many", async () => {
  const { file, names } = heldBy({ pid: await deadPid() });
  let inside = 0;
  let most = 0;
  const holds = Array.from({ length: 8 }, () =>
    createDiskFileLock(file).hold(async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
    }),
  );
  expect((await Promise.all(holds)).every(({ ok }) => ok)).toBe(true);
  expect(most).toBe(1);
  expect(names()).toEqual([]);
});

test("another machine's lock is kept while it beats and taken over when it fell silent", async () => {
  const beating = heldBy({ host: "elsewhere" }, 30);
  expect(await beating.lock.hold(nothing)).toEqual(inUse);
  const silent = heldBy({ host: "elsewhere" }, 3600);
  expect(await silent.lock.hold(nothing)).toEqual(ran);
});

test("a lock that was cut short is one of someone who may be writing it just now", async () => {
  const fresh = heldBy({});
  writeFileSync(fresh.file, "");
  expect(await fresh.lock.hold(nothing)).toEqual(inUse);
  const at = Date.now() / 1000 - 3600;
  utimesSync(fresh.file, at, at);
  expect(await fresh.lock.hold(nothing)).toEqual(ran);
});

test("a lock from before the machine was started is nobody's, though its number lives", () => {
  const own = { ...ownMachine(), bootedAt: 1_000_000, isAlive: () => true };
  const holder = { pid: 1, host: own.host, startedAt: 0, token: "t" };
  expect(isGone(holder, 900_000, 0, own)).toBe(true);
  expect(isGone(holder, 999_000, 0, own)).toBe(false);
  expect(isGone(holder, 1_000_001, 9e9, own)).toBe(false);
});

test("a folder in which no lock can be made is named, and the task does not run", async () => {
  const { file } = createStoreFolder();
  writeFileSync(file, "a file where the folder should be");
  const lock = createDiskFileLock(path.join(file, "vault.nidan.lock"), 0);
  let runs = 0;
  const held = await lock.hold(() => Promise.resolve(runs++));
  expect(held).toEqual({ ok: false, problem: "failed" });
  expect(runs).toBe(0);
});
