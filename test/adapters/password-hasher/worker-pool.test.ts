import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createWorkerPasswordHasher } from "../../../electron/adapters/password-hasher/worker-password-hasher";
import type { PasswordHasher } from "../../../electron/ports/password-hasher";
import { must } from "../../fakes/must";
import { built, goOnAsBuilt, withWorker } from "./with-worker";

const MIB = 1024 * 1024;
const pepper = new Uint8Array(32);
const busy = { ok: false, problem: "busy" };
const salt = new Uint8Array(16);

/** Answers every job with the number of its thread in each byte. */
const saysThread = `
  parentPort.on("message", () =>
    parentPort.postMessage({ type: "done", tag: new Uint8Array(32).fill(threadId) }));
  parentPort.postMessage({ type: "ready" });`;

/** Asks again as long as it is told "busy": a slow machine may need more than a short time limit. */
async function untilHashed(
  hasher: PasswordHasher,
  password: string,
): Promise<void> {
  let hashed = await hasher.hash(password);
  while (!hashed.ok) hashed = await hasher.hash(password);
}

const thread = async (hasher: PasswordHasher) =>
  must(await hasher.deriveKey("x", salt))[0];

test("R10 what does not fit into the line is busy at once, the rest is hashed, and then there is room again", async () => {
  const hasher = createWorkerPasswordHasher({
    folder: built,
    pepper,
    workers: 1,
    queueLimit: 2,
  });
  const order: string[] = [];
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const outcome = await hasher.hash("x");
      order.push(outcome.ok ? "hashed" : outcome.problem);
      return outcome;
    }),
  );
  expect(outcomes.map(({ ok }) => ok)).toEqual(
    outcomes.map((_, index) => index < 3),
  );
  expect(order).toEqual([
    ...Array.from({ length: 7 }, () => "busy"),
    ...Array.from({ length: 3 }, () => "hashed"),
  ]);
  expect((await hasher.hash("x")).ok).toBe(true);
});

test("R10 no more threads than allowed are ever started", async () => {
  await withWorker(saysThread, { workers: 2 }, async (hasher) => {
    const threads = await Promise.all(
      Array.from({ length: 30 }, () => thread(hasher)),
    );
    expect(new Set(threads).size).toBe(2);
  });
});

test("C23 500 calls at once take the memory of two, and those that are not busy are right", async () => {
  const hasher = createWorkerPasswordHasher({
    folder: built,
    pepper,
    workers: 2,
    patienceMs: 60_000,
  });
  const phc = must(await hasher.hash("right"));
  const before = process.resourceUsage().maxRSS * 1024;
  const outcomes = await Promise.all(
    Array.from({ length: 500 }, (_, index) =>
      hasher.verify(phc, index % 2 === 0 ? "right" : "wrong"),
    ),
  );
  const grown = process.resourceUsage().maxRSS * 1024 - before;
  expect(grown).toBeLessThan(200 * MIB); // 500 hashes at once would take 23 000
  const served = outcomes.flatMap((outcome, index) =>
    outcome.ok ? [{ index, isRight: outcome.value }] : [],
  );
  expect(served.length).toBe(34); // two at work, 32 in the line
  for (const { index, isRight } of served)
    expect(isRight).toBe(index % 2 === 0);
});

test("the app's thread goes on while a password is hashed", async () => {
  const hasher = createWorkerPasswordHasher({ folder: built, pepper });
  let turns = 0;
  let isHashed = false;
  const turn = () => {
    turns += 1;
    if (!isHashed) setImmediate(turn);
  };
  turn();
  must(await hasher.hash("x"));
  isHashed = true;
  expect(turns).toBeGreaterThan(100);
});

test("a worker that dies in the middle of a hash is replaced: its call is busy, those behind it are hashed", async () => {
  const diesOnce = `
    if (isFirst("death")) parentPort.on("message", () => process.exit(1));
    ${goOnAsBuilt}`;
  await withWorker(diesOnce, { workers: 1 }, async (hasher) => {
    const [lost, ...others] = await Promise.all(
      ["a", "b", "c"].map((password) => hasher.hash(password)),
    );
    expect(lost).toEqual(busy);
    const [b = "", c = ""] = others.map(must);
    expect(must(await hasher.verify(b, "b"))).toBe(true);
    expect(must(await hasher.verify(c, "c"))).toBe(true);
    expect(must(await hasher.verify(c, "b"))).toBe(false);
  });
});

test("a worker that throws in the middle of a hash is replaced too", async () => {
  const throwsOnce = `
    if (isFirst("throw")) {
      parentPort.on("message", () => { throw new Error("broken"); });
      parentPort.postMessage({ type: "ready" });
    } else ${goOnAsBuilt}`;
  await withWorker(throwsOnce, { workers: 1 }, async (hasher) => {
    expect(await hasher.hash("x")).toEqual(busy);
    expect((await hasher.hash("x")).ok).toBe(true);
  });
});

test("a worker that never answers costs its call and those in the line no more than the time limit", async () => {
  const hangsOnce = `
    if (isFirst("hang")) parentPort.on("message", () => { for (;;); });
    ${saysThread}`;
  const options = { workers: 1, patienceMs: 300 };
  await withWorker(hangsOnce, options, async (hasher) => {
    expect(await hasher.hash("x")).toEqual(busy);
    await untilHashed(hasher, "x");
  });
});

test("a call that waited too long leaves the line, and is not computed later", async () => {
  const silentOnce = `
    const isSilent = isFirst("silence");
    parentPort.on("message", ({ password }) => {
      fs.appendFileSync(__dirname + "/jobs", Buffer.from(password).toString());
      if (!isSilent) parentPort.postMessage({ type: "done", tag: new Uint8Array(32) });
    });
    parentPort.postMessage({ type: "ready" });`;
  const options = { workers: 1, patienceMs: 300 };
  await withWorker(silentOnce, options, async (hasher, folder) => {
    const outcomes = await Promise.all([hasher.hash("x"), hasher.hash("y")]);
    expect(outcomes).toEqual([busy, busy]);
    await untilHashed(hasher, "z"); // the line keeps its order: "y" would have come before it
    expect(readFileSync(path.join(folder, "jobs"), "utf8")).toMatch(/^x?z+$/);
  });
});

test("a worker that nobody needs goes, and the next call has another", async () => {
  await withWorker(saysThread, { workers: 1, idleMs: 0 }, async (hasher) => {
    const first = await thread(hasher);
    await new Promise((resolve) => setTimeout(resolve, 0)); // set later than the worker's, it fires later
    expect(await thread(hasher)).not.toBe(first);
  });
});

test("a worker that is still needed is kept", async () => {
  await withWorker(saysThread, { workers: 1 }, async (hasher) => {
    const first = await thread(hasher);
    expect(await thread(hasher)).toBe(first);
  });
});

test.each([
  ["is not there", "require('./nowhere.cjs')", "nowhere"],
  ["throws at its start", "throw new Error('broken')", "broken"],
  ["ends at its start", "process.exit(3)", "without a word"],
])("a worker that %s is a bug, not a busy one", async (_, script, reason) => {
  await withWorker(script, { workers: 1 }, async (hasher) => {
    await expect(hasher.hash("x")).rejects.toThrow(reason);
    await expect(hasher.hash("x")).rejects.toThrow(reason);
  });
});

test("a hash that cannot be computed is a bug, and the next one is computed by the same worker", async () => {
  const failsOnce = `
    parentPort.on("message", () => parentPort.postMessage(isFirst("failure")
      ? { type: "failed", reason: "no such cost" }
      : { type: "done", tag: new Uint8Array(32) }));
    parentPort.postMessage({ type: "ready" });`;
  await withWorker(failsOnce, { workers: 1 }, async (hasher) => {
    await expect(hasher.hash("x")).rejects.toThrow("no such cost");
    expect((await hasher.hash("x")).ok).toBe(true);
  });
});
