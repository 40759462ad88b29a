import { expect, test } from "vitest";
import {
  createAttemptDelay,
  delayAfter,
} from "../../electron/runtime/attempt-delay";
import { createManualClock } from "../fakes/manual-clock";
import { createMemoryVaultStore } from "../fakes/memory-vault-store";

function world() {
  const store = createMemoryVaultStore();
  const clock = createManualClock(1_700_000_000_000);
  const pass = (milliseconds: number) => {
    clock.moveTo(clock.now() + milliseconds);
  };
  const copy = createMemoryVaultStore();
  return {
    store,
    copy,
    pass,
    start: () => createAttemptDelay({ stores: [store, copy], clock }),
  };
}

test("three tries are free, then the wait doubles up to a minute and no further", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000_000].map(delayAfter)).toEqual([
    0, 0, 0, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ]);
});

test("a try is counted before it is made, so that a restart in the middle of it gains nothing", async () => {
  const { start } = world();
  for (let i = 0; i < 3; i++) expect(await start().begin()).toBe(0);
  expect(await start().begin()).toBe(2_000);
  expect(await start().waitMs()).toBe(2_000);
});

test("the wait passes with the clock, counts on after it, and ends with a right one", async () => {
  const { start, pass } = world();
  const delay = start();
  for (let i = 0; i < 3; i++) await delay.begin();
  pass(1_999);
  expect(await delay.begin()).toBe(1);
  pass(1);
  expect(await delay.begin()).toBe(0);
  expect(await start().waitMs()).toBe(4_000);
  await delay.succeeded();
  expect(await start().waitMs()).toBe(0);
});

test("a try that could not be made is not counted, and takes back no other", async () => {
  const { start } = world();
  const delay = start();
  await delay.withdraw();
  for (let i = 0; i < 5; i++) {
    expect(await start().begin()).toBe(0);
    await start().withdraw();
  }
  for (let i = 0; i < 3; i++) expect(await start().begin()).toBe(0);
  expect(await start().waitMs()).toBe(2_000);
});

test("a clock that was set back makes nobody wait longer than the delay, and that wait ends, restarts or not", async () => {
  const { start, pass } = world();
  for (let i = 0; i < 5; i++) {
    await start().begin();
    pass(60_000);
  }
  pass(-86_400_000);
  const delay = start();
  expect(await delay.waitMs()).toBe(8_000);
  pass(3_000);
  expect(await delay.waitMs()).toBe(5_000);
  expect(await start().waitMs()).toBe(5_000);
  pass(5_000);
  expect(await start().begin()).toBe(0);
});

test("tries that come at the same time are counted each", async () => {
  const { start } = world();
  const delay = start();
  const tries = Array.from({ length: 6 }, () => delay.begin());
  expect(await Promise.all(tries)).toEqual([0, 0, 0, 2_000, 2_000, 2_000]);
});

const good = JSON.stringify({ failures: 0, lastAt: 0 });
test.each([
  ["cut off", "{"],
  ["empty", ""],
  ["of other values", '{"failures":-1,"lastAt":0}'],
  ["without a number", '{"failures":0,"lastAt":null}'],
  ["too long", good + " ".repeat(1_000)],
])(
  "a file that is %s is many wrong tries, not none: a minute once, restarts or not",
  async (_name, text) => {
    const { start, store, pass } = world();
    store.bytes = Buffer.from(text);
    expect(await start().begin()).toBe(60_000);
    pass(40_000);
    expect(await start().begin()).toBe(20_000);
    pass(20_000);
    const delay = start();
    expect(await delay.begin()).toBe(0);
    await delay.succeeded();
    expect(await start().waitMs()).toBe(0);
  },
);

test("so is one that cannot be read", async () => {
  const { start, store, pass } = world();
  store.readable = false;
  const delay = start();
  expect(await delay.begin()).toBe(60_000);
  pass(60_000);
  expect(await delay.begin()).toBe(0);
});

test("what cannot be written holds while the app runs", async () => {
  const { start, store, copy } = world();
  store.problem = copy.problem = "disk-full";
  const delay = start();
  for (let i = 0; i < 3; i++) expect(await delay.begin()).toBe(0);
  expect(await delay.begin()).toBe(2_000);
});

test("taking either file away, or putting an old one back, gains nothing", async () => {
  const { start, store, copy, pass } = world();
  await start().succeeded();
  const old = store.bytes;
  for (let i = 0; i < 3; i++) await start().begin();
  for (const one of [store, copy])
    for (const bytes of [null, old]) {
      one.bytes = bytes;
      expect(await start().begin()).toBe(2_000);
    }
  pass(2_000);
  expect(await start().begin()).toBe(0); // and writes both anew
  store.bytes = null;
  expect(await start().begin()).toBe(4_000);
});

test("counting ends before the file would no longer be understood: a restart does not begin the wait anew", async () => {
  const { start, store, pass } = world();
  store.bytes = Buffer.from('{"failures":1000000,"lastAt":0}');
  expect(await start().begin()).toBe(0);
  pass(40_000);
  expect(await start().waitMs()).toBe(20_000);
});
