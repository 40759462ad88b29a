import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Keychain } from "../../electron/ports/keychain";

/** What every keychain must do, the fake one included. */
export function keychainSuite(name: string, keychain: () => Keychain): void {
  describe(`${name} as a keychain`, () => {
    test("has nothing under a name that was never used", async () => {
      expect(await keychain().read(`test:${randomUUID()}`)).toEqual({
        ok: true,
        value: null,
      });
    });

    test("gives back every byte that was kept, and only the last", async () => {
      const item = `test:${randomUUID()}`;
      const first = Uint8Array.from({ length: 32 }, (_, i) => i * 8);
      const second = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);
      expect((await keychain().write(item, first)).ok).toBe(true);
      expect((await keychain().write(item, second)).ok).toBe(true);
      const read = await keychain().read(item);
      expect(read.ok && read.value !== null && [...read.value]).toEqual([
        ...second,
      ]);
    });

    test("keeps names apart", async () => {
      const [one, other] = [`test:${randomUUID()}`, `test:${randomUUID()}`];
      await keychain().write(one, Uint8Array.of(1));
      expect(await keychain().read(other)).toEqual({ ok: true, value: null });
    });

    test("forgets what is removed, and that alone", async () => {
      const [one, other] = [`test:${randomUUID()}`, `test:${randomUUID()}`];
      await keychain().write(one, Uint8Array.of(1));
      await keychain().write(other, Uint8Array.of(2));
      expect((await keychain().remove(one)).ok).toBe(true);
      expect(await keychain().read(one)).toEqual({ ok: true, value: null });
      const kept = await keychain().read(other);
      expect(kept.ok && kept.value !== null && [...kept.value]).toEqual([2]);
    });

    test("removes what was never there without a problem, and takes it again afterwards", async () => {
      const item = `test:${randomUUID()}`;
      expect((await keychain().remove(item)).ok).toBe(true);
      await keychain().write(item, Uint8Array.of(3));
      const kept = await keychain().read(item);
      expect(kept.ok && kept.value !== null && [...kept.value]).toEqual([3]);
    });
  });
}
