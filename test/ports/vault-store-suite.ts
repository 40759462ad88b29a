import { describe, expect, test } from "vitest";
import type { VaultStore } from "../../electron/ports/vault-store";

/** What every vault store must do, the fake one included. `fresh` gives one without a file. */
export function vaultStoreSuite(name: string, fresh: () => VaultStore): void {
  describe(`${name} as a vault store`, () => {
    test("says that there is no file before the first write", async () => {
      expect(await fresh().read()).toEqual({ ok: true, value: null });
    });

    test("gives back every byte of the last write", async () => {
      const store = fresh();
      const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i % 256);
      expect((await store.write(Uint8Array.of(1, 2, 3))).ok).toBe(true);
      expect((await store.write(bytes)).ok).toBe(true);
      const read = await store.read();
      expect(read.ok && read.value !== null && [...read.value]).toEqual([
        ...bytes,
      ]);
    });

    test("holds the last of several writes that did not wait for each other", async () => {
      const store = fresh();
      const sizes = [90_000, 10, 50_000, 3];
      const written = await Promise.all(
        sizes.map((size) => store.write(new Uint8Array(size).fill(size))),
      );
      expect(written.every(({ ok }) => ok)).toBe(true);
      const read = await store.read();
      expect(read.ok && read.value !== null && [...read.value]).toEqual([
        3, 3, 3,
      ]);
    });
  });
}
