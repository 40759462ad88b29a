import { expect, test } from "vitest";
import { createKeyedQueue } from "../../../electron/runtime/account/keyed-queue";
import { createGate } from "./gate";

test("tasks of one key run one after the other, in the order they came", async () => {
  const inTurn = createKeyedQueue();
  const first = createGate();
  const log: string[] = [];
  const done = Promise.all(
    [1, 2, 3].map((n) =>
      inTurn("a", async () => {
        log.push(`${n.toString()} begins`);
        if (n === 1) await first.passed;
        log.push(`${n.toString()} ends`);
        return n;
      }),
    ),
  );
  await inTurn("b", () => Promise.resolve()); // time enough for all that may begin
  expect(log).toEqual(["1 begins"]);
  first.open();
  expect(await done).toEqual([1, 2, 3]);
  expect(log).toEqual(
    [1, 2, 3].flatMap((n) => [
      `${n.toString()} begins`,
      `${n.toString()} ends`,
    ]),
  );
});

test("another key waits for nobody", async () => {
  const inTurn = createKeyedQueue();
  const gate = createGate();
  const slow = inTurn("a", () => gate.passed.then(() => "slow"));
  expect(await inTurn("b", () => Promise.resolve("quick"))).toBe("quick");
  gate.open();
  expect(await slow).toBe("slow");
});

test("a task that fails fails for its caller alone", async () => {
  const inTurn = createKeyedQueue();
  const failing = inTurn("a", () => Promise.reject(new Error("failed")));
  const next = inTurn("a", () => Promise.resolve("next"));
  await expect(failing).rejects.toThrow("failed");
  expect(await next).toBe("next");
});

test("what comes when the queue of a key has just run empty still runs alone", async () => {
  const inTurn = createKeyedQueue();
  let running = 0;
  let most = 0;
  const task = async () => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    await Promise.resolve();
    running -= 1;
  };
  const chains = Array.from({ length: 20 }, async () => {
    for (let i = 0; i < 20; i++) await inTurn("a", task);
  });
  await Promise.all(chains);
  expect(most).toBe(1);
});
