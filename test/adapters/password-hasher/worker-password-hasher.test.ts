import { argon2id } from "@noble/hashes/argon2.js";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { formatPhc } from "../../../electron/adapters/password-hasher/phc";
import { createWorkerPasswordHasher } from "../../../electron/adapters/password-hasher/worker-password-hasher";
import { must } from "../../fakes/must";
import { built, withWorker } from "./with-worker";

const pepper = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
const salt = Uint8Array.from({ length: 16 }, (_, index) => 200 + index);
const password = "ひみつの言葉 🙂";
const hasher = createWorkerPasswordHasher({ folder: built, pepper });

/** Argon2id of another make. */
function independent(
  memoryKiB: number,
  passes: number,
  key?: Uint8Array,
): Uint8Array {
  const options = { m: memoryKiB, t: passes, p: 1, dkLen: 32 };
  return argon2id(password, salt, {
    ...options,
    ...(key && { key }),
  });
}

test("R07 a hash that an independent Argon2id made with the pepper is right for its password only", async () => {
  const cost = { memoryKiB: 47_104, passes: 1 };
  const phc = formatPhc({ cost, salt, tag: independent(47_104, 1, pepper) });
  expect(must(await hasher.verify(phc, password))).toBe(true);
  expect(must(await hasher.verify(phc, "another"))).toBe(false);
  expect(hasher.needsRehash(phc)).toBe(false);
});

test("R09 a hash that an independent Argon2id made without the pepper is wrong", async () => {
  const cost = { memoryKiB: 47_104, passes: 1 };
  const phc = formatPhc({ cost, salt, tag: independent(47_104, 1) });
  expect(must(await hasher.verify(phc, password))).toBe(false);
});

test("R07 a hash of the lower cost for small servers is still read, at its own cost", async () => {
  const cost = { memoryKiB: 19_456, passes: 2 };
  const phc = formatPhc({ cost, salt, tag: independent(19_456, 2, pepper) });
  expect(must(await hasher.verify(phc, password))).toBe(true);
  expect(hasher.needsRehash(phc)).toBe(true);
});

test("a key is Argon2id of the same cost without the pepper", async () => {
  const key = must(await hasher.deriveKey(password, salt));
  expect(key).toEqual(independent(47_104, 1));
});

/** Writes down what every job costs, and answers with zeros. */
const writesJobsDown = `
  parentPort.on("message", ({ cost, salt, password, withPepper }) => {
    const job = [cost.memoryKiB, cost.passes, salt.length, password.length, withPepper];
    fs.appendFileSync(__dirname + "/jobs", JSON.stringify(job) + "\\n");
    parentPort.postMessage({ type: "done", tag: new Uint8Array(32) });
  });
  parentPort.postMessage({ type: "ready" });`;

test("R01 a member who does not exist is as much work as one who does", async () => {
  await withWorker(writesJobsDown, {}, async (recorded, folder) => {
    const phc = must(await recorded.hash(password));
    must(await recorded.verify(phc, password));
    must(await recorded.verify(recorded.decoy, password));
    const jobs = readFileSync(path.join(folder, "jobs"), "utf8");
    const [hashed, member, stranger] = jobs.trimEnd().split("\n");
    const bytes = Buffer.byteLength(password);
    expect(member).toBe(`[47104,1,16,${bytes.toString()},true]`);
    expect(stranger).toBe(member);
    expect(hashed).toBe(member);
  });
});

test("C23 a string of a cost that is not ours reaches no worker", async () => {
  await withWorker(writesJobsDown, {}, async (recorded, folder) => {
    const jobs = path.join(folder, "jobs");
    for (const cost of [
      "m=4194304,t=1,p=1",
      "m=47105,t=1,p=1",
      "m=47104,t=5,p=1",
      "m=47104,t=4294967295,p=1",
      "m=47104,t=1,p=2",
      "m=12287,t=1,p=1",
      "m=0,t=0,p=0",
    ]) {
      const hostile = recorded.decoy.replace("m=47104,t=1,p=1", cost);
      expect(hostile).toContain(cost);
      expect(must(await recorded.verify(hostile, password))).toBe(false);
    }
    expect(existsSync(jobs)).toBe(false);
    must(await recorded.verify(recorded.decoy, password));
    expect(existsSync(jobs)).toBe(true);
  });
});

test("C23 a password of a megabyte reaches no worker", async () => {
  await withWorker(writesJobsDown, {}, async (recorded, folder) => {
    const jobs = path.join(folder, "jobs");
    const long = "x".repeat(1024 * 1024);
    expect(must(await recorded.verify(recorded.decoy, long))).toBe(false);
    await expect(recorded.hash(long)).rejects.toThrow("too long");
    expect(existsSync(jobs)).toBe(false);
    must(await recorded.verify(recorded.decoy, long.slice(0, 1024)));
    expect(existsSync(jobs)).toBe(true);
  });
});
