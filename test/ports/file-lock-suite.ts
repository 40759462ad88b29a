import { describe, expect, test } from "vitest";
import type { FileLock } from "../../electron/ports/file-lock";

/** What every lock must do. `fresh` gives two holders of one lock. */
export function fileLockSuite(
  name: string,
  fresh: () => readonly [FileLock, FileLock],
): void {
  describe(`${name} as a file lock`, () => {
    test("lets one in at a time, and each in the end", async () => {
      const [a, b] = fresh();
      let inside = 0;
      let most = 0;
      const visit = async () => {
        most = Math.max(most, ++inside);
        for (let turn = 0; turn < 5; turn++)
          await new Promise((resolve) => setImmediate(resolve));
        inside--;
      };
      const visits = [a, b, a, b].map((lock) => lock.hold(visit));
      expect((await Promise.all(visits)).every(({ ok }) => ok)).toBe(true);
      expect(most).toBe(1);
    });

    test("answers with what the task did, and is free after one that threw", async () => {
      const [a, b] = fresh();
      expect(await a.hold(() => Promise.resolve(7))).toEqual({
        ok: true,
        value: 7,
      });
      const thrown = new Error("of the task");
      await expect(a.hold(() => Promise.reject(thrown))).rejects.toBe(thrown);
      expect((await b.hold(() => Promise.resolve())).ok).toBe(true);
    });
  });
}
