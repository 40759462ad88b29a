import { expect, test } from "vitest";
import { backupName } from "../../electron/adapters/vault-store/copy-name";
import {
  findRecovery,
  offerCopy,
  recoverVault,
  sortedCopies,
  type RecoveryPorts,
} from "../../electron/runtime/recover-vault";
import { HOUR_MS } from "../../shared/time";
import { must } from "../fakes/must";
import { createCopiesWorld, namesIn } from "./vault-copies-world";

async function brokenWorld(saves: number) {
  const world = createCopiesWorld();
  await world.grow(saves);
  const whole = Uint8Array.from(world.disk.bytes ?? []);
  const broken = Uint8Array.from(whole).fill(0, 100, 120);
  world.disk.bytes = broken;
  const ports = { ...world, vaultStore: world.disk };
  return { ...world, whole, broken, ports };
}

/** A vault of another computer, which this keychain can open too. */
async function anotherVault(
  world: ReturnType<typeof createCopiesWorld>,
): Promise<Uint8Array> {
  const other = createCopiesWorld("another");
  await other.grow(1);
  for (const [name, key] of other.keychain.items)
    world.keychain.items.set(name, key);
  return other.disk.bytes ?? new Uint8Array();
}

async function offered(ports: RecoveryPorts) {
  const offer = await findRecovery(ports);
  if (offer === null || "locked" in offer) throw new Error("no offer");
  return offer;
}

const issuers = (entries: readonly { readonly issuer: string }[]) =>
  entries.map(({ issuer }) => issuer);

test("the newest generation that opens is offered, with what is in it and how many saves are lost", async () => {
  const { ports } = await brokenWorld(5);
  const offer = await offered(ports);
  expect(issuers(offer.entries)).toEqual([
    "site 1",
    "site 2",
    "site 3",
    "site 4",
  ]);
  expect(offer.savesLost).toBe(1);
  expect(offer.lost).toEqual([]);
  expect(offer.broken).toBe(0);
});

test("a backup that is newer than every generation is offered, and nothing is lost by it", async () => {
  const { ports, backups, whole, clock } = await brokenWorld(3);
  const name = backupName.of(clock.now() + 5_000);
  backups.set(name, whole);
  const offer = await offered(ports);
  expect(offer.source).toEqual({ from: "backup", name });
  expect(offer.entries).toHaveLength(3);
  expect(offer.savesLost).toBe(null);
});

test("a vault file that is gone is offered the newest copy too", async () => {
  const { ports, disk, openMachine } = await brokenWorld(3);
  disk.bytes = null;
  const offer = await offered(ports);
  expect(issuers(offer.entries)).toEqual(["site 1", "site 2"]);
  expect(must(await recoverVault(offer.source, ports))).toBe(null);
  const { vault } = await openMachine();
  expect(namesIn(vault.contents)).toEqual(["site 1", "site 2"]);
});

test("of an older copy it is said which entries are lost, as far as a newer one tells", async () => {
  const { ports, generations } = await brokenWorld(5);
  const [oldest = ""] = [...generations.kept.keys()].sort();
  const source = { from: "generation", name: oldest } as const;
  const offer = must(await offerCopy(source, ports));
  if ("locked" in offer) throw new Error("locked");
  expect(issuers(offer.entries)).toEqual(["site 1"]);
  expect(issuers(offer.lost)).toEqual(["site 2", "site 3", "site 4"]);
  expect(offer.savesLost).toBe(4);
});

test("generations that do not open either are passed over and counted", async () => {
  const { ports, generations } = await brokenWorld(5);
  const newest = [...generations.kept.keys()].sort().slice(-2);
  for (const name of newest) generations.kept.set(name, new Uint8Array(40));
  const offer = await offered(ports);
  expect(offer.entries).toHaveLength(2);
  expect(offer.broken).toBe(2);
  expect(offer.savesLost).toBe(3);
});

test("a newer copy of another vault is offered only where none of this one opens, and is told apart", async () => {
  const world = await brokenWorld(3);
  const { ports, backups, generations, clock, disk } = world;
  const name = backupName.of(clock.now() + HOUR_MS);
  backups.set(name, await anotherVault(world));
  for (const there of [disk.bytes, null]) {
    disk.bytes = there; // broken, then gone: whose it was is known by the generations
    expect((await offered(ports)).entries).toHaveLength(2);
    const sorted = await sortedCopies(ports);
    expect(
      sorted.map(({ found, isOther }) => [found.source.from, isOther]),
    ).toEqual([
      ["generation", false],
      ["generation", false],
      ["backup", true],
    ]);
  }
  generations.kept.clear();
  expect((await offered(ports)).source).toEqual({ from: "backup", name });
});

test("nothing is offered where nothing opens, and looking changes nothing", async () => {
  const { ports, generations, keychain, disk, broken } = await brokenWorld(3);
  keychain.problem = "locked";
  expect(await findRecovery(ports)).toBe(null);
  keychain.problem = null;
  generations.kept.clear();
  expect(await findRecovery(ports)).toBe(null);
  expect(disk.bytes).toEqual(broken);
});

test("on the member's yes it lies in place, and the broken file under a new name", async () => {
  const { ports, generations, broken, openMachine, lastSeen } =
    await brokenWorld(4);
  const offer = await offered(ports);
  const aside = must(await recoverVault(offer.source, ports));
  expect(generations.broken.get(aside ?? "")).toEqual(broken);
  const { vault } = await openMachine();
  expect(namesIn(vault.contents)).toEqual(["site 1", "site 2", "site 3"]);
  const { vaultId, generation } = vault.file.header;
  expect(await lastSeen.highest(vaultId)).toBe(generation);
});

test("a file that the member picked lies in place on the member's yes", async () => {
  const { ports, copies, whole, openMachine } = await brokenWorld(3);
  copies.take({ name: "mine.nidan", savedAt: 5, bytes: whole });
  const picked = { from: "picked" } as const;
  const offer = must(await offerCopy(picked, ports));
  expect("locked" in offer || offer.savedAt).toBe(5);
  must(await recoverVault(picked, ports));
  expect(namesIn((await openMachine()).vault.contents)).toHaveLength(3);
});

test("a disk that takes nothing leaves the broken file where it is", async () => {
  const { ports, disk, broken } = await brokenWorld(4);
  const offer = await offered(ports);
  disk.problem = "disk-full";
  expect(await recoverVault(offer.source, ports)).toEqual({
    ok: false,
    problem: { kind: "file", problem: "disk-full", path: disk.path },
  });
  expect(disk.bytes).toEqual(broken);
});

test("a generation that does not open is not put in place", async () => {
  const { ports, disk, generations, broken } = await brokenWorld(2);
  const [name = ""] = generations.kept.keys();
  generations.kept.set(name, new Uint8Array(60));
  expect(await recoverVault({ from: "generation", name }, ports)).toEqual({
    ok: false,
    problem: { kind: "copy", problem: "damaged" },
  });
  expect(disk.bytes).toEqual(broken);
  expect(generations.broken.size).toBe(0);
});
