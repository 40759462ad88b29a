import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createPageReader } from "../../electron/windows/page-reader";

/** Files that are read when the test says so. */
function slowFiles() {
  const waiting = new Map<string, (bytes: Uint8Array<ArrayBuffer>) => void>();
  return {
    read: (file: string) =>
      new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
        waiting.set(file, resolve);
      }),
    deliver: async (file: string) => {
      waiting.get(file)?.(Uint8Array.of(1));
      await setImmediate();
      await setImmediate();
    },
  };
}

test("the word comes once, when the first script and what was asked for with it are read", async () => {
  const { read, deliver } = slowFiles();
  let said = 0;
  const reader = createPageReader(read, () => (said += 1));
  void reader("index.html");
  await deliver("index.html");
  expect(said).toBe(0);
  void reader("start.js");
  void reader("start.css");
  await deliver("start.js");
  expect(said).toBe(0);
  await deliver("start.css");
  expect(said).toBe(1);
  void reader("later.js");
  await deliver("later.js");
  expect(said).toBe(1);
});

test("a file that cannot be read fails as before and does not keep the word back", async () => {
  let said = 0;
  const reader = createPageReader(
    () => Promise.reject(new Error("gone")),
    () => (said += 1),
  );
  await expect(reader("start.js")).rejects.toThrow("gone");
  await setImmediate();
  expect(said).toBe(1);
});
