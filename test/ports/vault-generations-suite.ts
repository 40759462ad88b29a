import { describe, expect, test } from "vitest";
import type { VaultGenerations } from "../../electron/ports/vault-generations";
import type { VaultStore } from "../../electron/ports/vault-store";
import { must } from "../fakes/must";

/** A file and its generations; `store` writes without keeping any. */
export type GenerationsWorld = {
  readonly store: VaultStore;
  readonly generations: VaultGenerations;
};

/** What all generations must do, the fake ones included. `fresh` gives some without a file. */
export function vaultGenerationsSuite(
  name: string,
  fresh: () => GenerationsWorld,
): void {
  describe(`${name} as generations`, () => {
    test("are none before there is a file, and there is nothing to keep or to set aside", async () => {
      const { generations } = fresh();
      expect(must(await generations.list())).toEqual([]);
      expect((await generations.keep()).ok).toBe(true);
      expect(must(await generations.setAside())).toBe(null);
      expect(must(await generations.list())).toEqual([]);
    });

    test("give back each byte of what lay there, newest first, whatever is saved after it", async () => {
      const { store, generations } = fresh();
      for (const byte of [1, 2, 3]) {
        must(await store.write(new Uint8Array(3000).fill(byte)));
        must(await generations.keep());
      }
      must(await store.write(Uint8Array.of(9)));
      const list = must(await generations.list());
      const read = await Promise.all(
        list.map(({ name: one }) => generations.read(one)),
      );
      expect(read.map((one) => [...must(one)])).toEqual(
        [3, 2, 1].map((byte) => Array.from({ length: 3000 }, () => byte)),
      );
      expect(must(await store.read())).toHaveLength(1);
    });

    test("read nothing that is not one of them", async () => {
      const { store, generations } = fresh();
      must(await store.write(Uint8Array.of(1)));
      for (const stranger of [
        "",
        "../vault.nidan",
        "vault.nidan",
        "vault-20260101-000000-000Z.nidan",
      ])
        expect(await generations.read(stranger)).toEqual({
          ok: false,
          problem: "not-readable",
        });
    });

    test("set a broken file aside under a name of its own each time, and leave it in its place", async () => {
      const { store, generations } = fresh();
      const names = new Set<string | null>();
      for (const byte of [1, 2, 3]) {
        must(await store.write(Uint8Array.of(byte)));
        names.add(must(await generations.setAside()));
        expect([...(must(await store.read()) ?? [])]).toEqual([byte]);
      }
      expect(names.size).toBe(3);
      expect(names.has(null)).toBe(false);
      expect(must(await generations.list())).toEqual([]);
    });
  });
}
