import { expect, test } from "vitest";
import { fingerprint } from "../../electron/adapters/clipboard/fingerprint";
import { createClearingClipboard } from "../../electron/runtime/clearing-clipboard";
import { createMemoryClipboard } from "../fakes/memory-clipboard";

/** A clearing clipboard over one in memory, and the times that wait; `run` is one of them being over. */
function started(seconds: number | null = 30) {
  const memory = createMemoryClipboard();
  const chosen = { seconds };
  const waits: { afterMs: number; run: () => void; isOff: boolean }[] = [];
  const clipboard = createClearingClipboard({
    clipboard: memory,
    fingerprint,
    clearAfterSeconds: () => chosen.seconds,
    schedule: (afterMs, run) => {
      const wait = { afterMs, run, isOff: false };
      waits.push(wait);
      return () => {
        wait.isOff = true;
      };
    },
  });
  return { memory, chosen, waits, clipboard };
}

test("a copied code is marked as a secret, and cleared after the chosen time", async () => {
  const { memory, waits, clipboard } = started(45);
  expect(await clipboard.writeText("755224")).toBe(true);
  expect(memory).toMatchObject({ text: "755224", isMarked: true });
  expect(waits).toMatchObject([{ afterMs: 45_000, isOff: false }]);
  expect(clipboard.isWaiting()).toBe(true);
  waits[0]?.run();
  await expect.poll(() => clipboard.isWaiting()).toBe(false);
  expect(memory.text).toBe("");
});

test("what somebody copied since stays", async () => {
  const { memory, waits, clipboard } = started();
  await clipboard.writeText("755224");
  memory.text = "somebody's own";
  waits[0]?.run();
  await expect.poll(() => clipboard.isWaiting()).toBe(false);
  expect(memory.text).toBe("somebody's own");
});

test("a second copy has its own time, from then on", async () => {
  const { memory, waits, clipboard } = started();
  await clipboard.writeText("755224");
  await clipboard.writeText("287082");
  expect(waits.map(({ isOff }) => isOff)).toEqual([true, false]);
  expect(memory.text).toBe("287082");
  waits[1]?.run();
  await expect.poll(() => memory.text).toBe("");
});

test("a copy that is refused leaves the one before its time", async () => {
  const { memory, waits, clipboard } = started();
  await clipboard.writeText("755224");
  memory.takes = false;
  expect(await clipboard.writeText("287082")).toBe(false);
  memory.takes = true;
  expect(waits).toMatchObject([{ isOff: false }]);
  waits[0]?.run();
  await expect.poll(() => memory.text).toBe("");
});

test("where the member wants nothing cleared, nothing is, nor at the end", async () => {
  const { memory, chosen, waits, clipboard } = started();
  await clipboard.writeText("755224");
  chosen.seconds = null;
  await clipboard.writeText("287082");
  expect(clipboard.isWaiting()).toBe(false);
  expect(waits).toMatchObject([{ isOff: true }]);
  await clipboard.clearNow();
  expect(memory.text).toBe("287082");
});

test("clearing at once needs no time, ends the wait, and clears no second time", async () => {
  const { memory, waits, clipboard } = started();
  await clipboard.clearNow();
  await clipboard.writeText("755224");
  await clipboard.clearNow();
  expect(memory.text).toBe("");
  expect(waits).toMatchObject([{ isOff: true }]);
  memory.text = "755224"; // the same text, but the member's own copy now
  await clipboard.clearNow();
  expect(memory.text).toBe("755224");
});

test("a clipboard that fails is tried again at the end", async () => {
  const { memory, clipboard } = started();
  await clipboard.writeText("755224");
  const free = memory.readText.bind(memory);
  memory.readText = () => Promise.reject(new Error("busy"));
  await expect(clipboard.clearNow()).rejects.toThrow("busy");
  expect(clipboard.isWaiting()).toBe(true);
  memory.readText = free;
  await clipboard.clearNow();
  expect(memory.text).toBe("");
});

test("a copy that is asked for while the one before is being cleared is not cleared with it", async () => {
  const { memory, waits, clipboard } = started();
  await clipboard.writeText("755224");
  const cleared = clipboard.clearNow();
  const written = clipboard.writeText("287082");
  await Promise.all([cleared, written]);
  expect(memory.text).toBe("287082");
  expect(waits.at(-1)?.isOff).toBe(false);
});
