import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
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
const own = ownMachine();
/** Long enough for a second look. */
const A_LOOK_MS = 60;

function spell(holder: Partial<LockHolder>): string {
  const token = "a".repeat(32);
  const { pid, machine } = own;
  return JSON.stringify({
    ...{ pid, machine, began: own.began(pid), token },
    ...holder,
  });
}

function put(file: string, text: string, silentSeconds = 0): void {
  writeFileSync(file, text);
  const at = Date.now() / 1000 - silentSeconds;
  utimesSync(file, at, at);
}

function heldBy(holder: Partial<LockHolder>, silentSeconds = 0) {
  const { file: vault, names } = createStoreFolder();
  const file = `${vault}.lock`;
  const text = spell(holder);
  put(file, text, silentSeconds);
  return {
    vault,
    file,
    text,
    names,
    lock: createDiskFileLock(vault, A_LOOK_MS),
  };
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

/** So many at once want the lock; how many were in at a time, at most. */
async function crowd(vault: string, count: number) {
  let inside = 0;
  let most = 0;
  const holds = Array.from({ length: count }, () =>
    createDiskFileLock(vault).hold(async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
    }),
  );
  const done = await Promise.all(holds);
  return { most, all: done.every(({ ok }) => ok) };
}

test("the lock names its holder while it is held, and is gone after it", async () => {
  const { file: vault, names } = createStoreFolder();
  const held = await createDiskFileLock(vault).hold(() =>
    Promise.resolve(parseHolder(readFileSync(`${vault}.lock`, "utf8"))),
  );
  expect(held.ok && held.value?.pid).toBe(process.pid);
  expect(names()).toEqual([]);
});

test("two paths that lead to one file meet at one lock", async () => {
  const { file: real } = createStoreFolder();
  writeFileSync(real, "a vault");
  const { file: link, names } = createStoreFolder();
  symlinkSync(real, link);
  const held = await createDiskFileLock(link).hold(() =>
    createDiskFileLock(real, 0).hold(nothing),
  );
  expect(held).toEqual({ ok: true, value: inUse });
  expect(names()).toEqual(["vault.nidan"]);
});

test("one that is alive keeps its lock, however long it was silent on this machine", async () => {
  const { lock, file, text, names } = heldBy({}, 3600);
  expect(await lock.hold(nothing)).toEqual(inUse);
  expect(readFileSync(file, "utf8")).toBe(text);
  expect(names()).toEqual(["vault.nidan.lock"]);
});

test("the lock of a process that died is taken over at once, by one of many", async () => {
  const { vault, names } = heldBy({ pid: await deadPid() });
  expect(await crowd(vault, 8)).toEqual({ most: 1, all: true });
  expect(names()).toEqual([]);
});

test("a lock whose process number another program has now is taken over at once", async () => {
  const { lock } = heldBy({ began: "long ago" });
  expect(await lock.hold(nothing)).toEqual(ran);
});

test("who was killed while it took a lock over, or while that was taken over, keeps no one waiting", async () => {
  const { vault, file, names } = heldBy({ pid: await deadPid() });
  const taker = { pid: await deadPid(), token: "b".repeat(32) };
  put(`${file}.over-${"a".repeat(32)}`, spell(taker));
  const next = { pid: await deadPid(), token: "c".repeat(32) };
  put(`${file}.over-${"b".repeat(32)}`, spell(next));
  expect(await crowd(vault, 8)).toEqual({ most: 1, all: true });
  expect(names()).toEqual([]);
});

test("who takes a lock over and lives is waited for", async () => {
  const { lock, file } = heldBy({ pid: await deadPid() });
  put(`${file}.over-${"a".repeat(32)}`, spell({ token: "b".repeat(32) }));
  expect(await lock.hold(nothing)).toEqual(inUse);
});

test("another machine's lock is kept while it beats and taken over when it fell silent, also under the same name", async () => {
  const machine = `${own.machine} elsewhere`;
  const pid = await deadPid(); // of this machine: says nothing of the other
  const beating = heldBy({ machine, pid }, 30);
  expect(await beating.lock.hold(nothing)).toEqual(inUse);
  const silent = heldBy({ machine, pid }, 3600);
  expect(await silent.lock.hold(nothing)).toEqual(ran);
});

test("a lock that was silent for an hour and beats while it is watched is its holder's, who slept", async () => {
  const { file: vault } = createStoreFolder();
  const file = `${vault}.lock`;
  put(file, spell({ machine: "elsewhere" }), 3600);
  const held = createDiskFileLock(vault, 400).hold(nothing);
  const beating = setInterval(() => {
    put(file, spell({ machine: "elsewhere" }), 3599);
  }, 20);
  expect(await held).toEqual(inUse);
  clearInterval(beating);
});

test("a holder's beats are those of the disk's clock, and leave its text", async () => {
  const { file: vault } = createStoreFolder();
  const file = `${vault}.lock`;
  await createDiskFileLock(vault).hold(async () => {
    const text = readFileSync(file, "utf8");
    put(file, text, 3600);
    const other = createDiskFileLock(vault, 4_500, {
      ...own,
      machine: "elsewhere",
    });
    expect(await other.hold(nothing)).toEqual(inUse);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});

test("a lock that was cut short is one of someone who may be writing it just now", async () => {
  const { lock, file } = heldBy({});
  put(file, "");
  expect(await lock.hold(nothing)).toEqual(inUse);
  put(file, "", 3600);
  expect(await lock.hold(nothing)).toEqual(ran);
});

test("only a process of this machine is asked, and time tells of no one who was not watched", () => {
  const holder = { pid: 7, machine: own.machine, began: "5", token: "t" };
  const alive = { ...own, isAlive: () => true, began: () => "5" };
  expect(isGone(holder, 9e9, true, alive)).toBe(false);
  expect(isGone(holder, 0, false, { ...alive, began: () => "6" })).toBe(true);
  expect(isGone(holder, 0, false, { ...alive, isAlive: () => false })).toBe(
    true,
  );
  const unknown = { ...alive, began: () => null };
  expect(isGone(holder, 9e9, false, unknown)).toBe(false);
  expect(isGone(holder, 9e9, true, unknown)).toBe(true);
  expect(isGone(holder, 30_000, true, unknown)).toBe(false);
});

test("a folder in which no lock can be made is named, and the task does not run", async () => {
  const { file } = createStoreFolder();
  writeFileSync(file, "a file where the folder should be");
  const lock = createDiskFileLock(path.join(file, "vault.nidan"), 0);
  let runs = 0;
  const held = await lock.hold(() => Promise.resolve(runs++));
  expect(held).toEqual({ ok: false, problem: "failed" });
  expect(runs).toBe(0);
});
