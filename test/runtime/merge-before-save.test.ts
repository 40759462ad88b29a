import { expect, test } from "vitest";
import { mergeBeforeSave } from "../../electron/runtime/merge-before-save";
import { must } from "../fakes/must";
import { adding, createCopiesWorld, idOf, namesIn } from "./vault-copies-world";

async function twoMachines() {
  const world = createCopiesWorld();
  await world.grow(2);
  return {
    ...world,
    a: await world.openMachine(),
    b: await world.openMachine(),
  };
}

test("a file that nobody else wrote is saved as it is", async () => {
  const { a, change, clock } = await twoMachines();
  const wanted = change(a.vault.contents, adding(3));
  const merged = must(
    await mergeBeforeSave(a.vault, wanted, a.vaultStore, clock.now()),
  );
  expect(merged).toEqual({ vault: a.vault, contents: wanted, brought: null });
});

test("what another machine saved meanwhile is taken in and told, and nothing of either is lost", async () => {
  const { a, b, change, clock, openMachine } = await twoMachines();
  const removing = { type: "remove-entry", entryId: idOf(1) } as const;
  await b.save(b.vault, change(change(b.vault.contents, adding(4)), removing));
  const wanted = change(a.vault.contents, adding(3));
  const merged = must(
    await mergeBeforeSave(a.vault, wanted, a.vaultStore, clock.now()),
  );
  expect(merged.brought?.added.map(({ issuer }) => issuer)).toEqual(["site 4"]);
  expect(merged.brought?.removed.map(({ issuer }) => issuer)).toEqual([
    "site 1",
  ]);
  const saved = await a.save(merged.vault, merged.contents);
  expect(saved.file.header.generation).toBe(4);
  const { vault } = await openMachine();
  expect(namesIn(vault.contents).sort()).toEqual([
    "site 2",
    "site 3",
    "site 4",
  ]);
});

test("two machines that save in turn, each from what it knew, end with the same entries", async () => {
  const { a, b, change, clock, openMachine } = await twoMachines();
  const machines = [
    { ...a, now: a.vault },
    { ...b, now: b.vault },
  ];
  for (let n = 3; n < 15; n++) {
    const machine = machines[n % 2];
    if (machine === undefined) throw new Error("no machine");
    const wanted = change(machine.now.contents, adding(n));
    const merged = must(
      await mergeBeforeSave(
        machine.now,
        wanted,
        machine.vaultStore,
        clock.now(),
      ),
    );
    machine.now = await machine.save(merged.vault, merged.contents);
  }
  const { vault } = await openMachine();
  expect(namesIn(vault.contents)).toHaveLength(14);
});

test("a file that is another vault, does not open, cannot be read or was taken away is not written over", async () => {
  const { a, disk, clock } = await twoMachines();
  const ask = () =>
    mergeBeforeSave(a.vault, a.vault.contents, a.vaultStore, clock.now());
  const own = disk.bytes ?? new Uint8Array();
  const other = createCopiesWorld();
  other.keychain.items.clear();
  await other.grow(1);
  const foreign = Buffer.from(other.disk.bytes ?? []).toString("latin1");
  const id = /"vaultId":"([^"]+)"/.exec(foreign)?.[1] ?? "";
  const stranger = foreign.replace(
    id,
    id.replace(/^./, (x) => (x === "0" ? "1" : "0")),
  );
  disk.bytes = Uint8Array.from(Buffer.from(stranger, "latin1"));
  expect(await ask()).toEqual({ ok: false, problem: "other-vault" });
  disk.bytes = Uint8Array.from(own).fill(0, -20);
  expect(await ask()).toEqual({ ok: false, problem: "damaged" });
  disk.bytes = own.slice(0, 30);
  expect(await ask()).toEqual({ ok: false, problem: "damaged" });
  disk.bytes = null;
  expect(await ask()).toEqual({ ok: false, problem: "gone" });
  disk.readable = false;
  expect(await ask()).toEqual({ ok: false, problem: "not-readable" });
  disk.readable = true;
  disk.bytes = own;
  expect((await ask()).ok).toBe(true);
});
