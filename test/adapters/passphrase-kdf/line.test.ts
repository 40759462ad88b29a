import { expect, test } from "vitest";
import { createLine } from "../../../electron/adapters/passphrase-kdf/line";
import { no, yes, type Outcome } from "../../../shared/outcome";

/** A task that ends when it is told to. */
function heldTask() {
  const begun: true[] = [];
  const ends: ((value: string) => void)[] = [];
  const ended = new Promise<Outcome<string, "failed">>((resolve) => {
    ends.push((value) => {
      resolve(yes(value));
    });
  });
  return {
    isBegun: () => begun.length > 0,
    end: (value: string) => {
      for (const end of ends) end(value);
    },
    run: () => {
      begun.push(true);
      return ended;
    },
  };
}

const long = 60_000;
const none = 0;

test("one runs at a time, in the order they came", async () => {
  const inTurn = createLine(long);
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise(setImmediate);
    seen.push(`${name} ends`);
    return yes(name);
  };
  const both = [inTurn(task("first")), inTurn(task("second"))];
  expect(await Promise.all(both)).toEqual([yes("first"), yes("second")]);
  expect(seen).toEqual([
    "first begins",
    "first ends",
    "second begins",
    "second ends",
  ]);
});

test("the next waits until the one before has ended, though nobody waits for that one any more", async () => {
  const inTurn = createLine(none);
  const [stuck, next] = [heldTask(), heldTask()];
  const dropped: string[] = [];
  const answer = inTurn(stuck.run, (late) => dropped.push(late));
  expect(await answer).toEqual(no("failed"));
  expect(stuck.isBegun()).toBe(true);
  expect(await inTurn(next.run)).toEqual(no("failed"));
  stuck.end("late");
  await inTurn(() => Promise.resolve(yes("after")));
  expect(dropped).toEqual(["late"]);
  expect(next.isBegun()).toBe(false);
});

test("a task that throws does not stop the next", async () => {
  const inTurn = createLine(long);
  const bad = inTurn(() => Promise.reject(new Error("bad")));
  await expect(bad).rejects.toThrow("bad");
  expect(await inTurn(() => Promise.resolve(yes(1)))).toEqual(yes(1));
});
