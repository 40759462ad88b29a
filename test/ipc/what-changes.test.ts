import { describe, expect, test } from "vitest";
import { whatChanges } from "../../electron/ipc/what-changes";

/** Something that changes, and counts who watches it. */
function changing() {
  const watching = new Set<() => void>();
  const it = {
    value: 0 as number | null,
    reads: 0,
    watching,
    watch: (tell: () => void) => {
      watching.add(tell);
      return () => {
        watching.delete(tell);
      };
    },
    read: () => {
      it.reads += 1;
      return it.value;
    },
    change: (value: number | null) => {
      it.value = value;
      for (const tell of watching) tell();
    },
  };
  return it;
}

describe("telling what changes", () => {
  test("begins with what is, goes on with every change, and ends with the signal, watching no longer", async () => {
    const it = changing();
    const over = new AbortController();
    const told = whatChanges(it.watch, it.read, over.signal);
    expect(it.watching.size).toBe(0); // nobody asked yet
    expect(await told.next()).toEqual({ done: false, value: 0 });
    const next = told.next();
    it.change(1);
    expect(await next).toEqual({ done: false, value: 1 });
    it.change(2);
    it.change(3);
    expect(await told.next()).toEqual({ done: false, value: 3 });
    const last = told.next();
    expect(it.watching.size).toBe(1);
    over.abort();
    expect(await last).toEqual({ done: true, value: undefined });
    expect(it.watching.size).toBe(0);
    expect(it.reads).toBe(3);
  });

  test("says nothing where there is nothing to say", async () => {
    const it = changing();
    it.value = null;
    const told = whatChanges(it.watch, it.read, undefined);
    const next = told.next();
    it.change(null);
    await Promise.resolve(); // it looked, and went back to waiting
    it.change(7);
    expect(await next).toEqual({ done: false, value: 7 });
    await told.return();
    expect(it.watching.size).toBe(0);
  });

  test("reads nothing for a listener that was gone before it began", async () => {
    const it = changing();
    const told = whatChanges(it.watch, it.read, AbortSignal.abort());
    expect(await told.next()).toEqual({ done: true, value: undefined });
    expect([it.watching.size, it.reads]).toEqual([0, 0]);
  });

  test("stops watching when a listener leaves, or when reading fails", async () => {
    const it = changing();
    for await (const value of whatChanges(it.watch, it.read, undefined)) {
      expect([value, it.watching.size]).toEqual([0, 1]);
      break;
    }
    expect(it.watching.size).toBe(0);
    const broken = () => {
      throw new Error("cannot be read");
    };
    const told = whatChanges(it.watch, broken, undefined);
    await expect(told.next()).rejects.toThrow("cannot be read");
    expect(it.watching.size).toBe(0);
  });
});
