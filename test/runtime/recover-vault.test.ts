import { expect, test } from "vitest";
import {
  findRecovery,
  recoverVault,
  type RecoveryPorts,
} from "../../electron/runtime/recover-vault";
import { must } from "../fakes/must";
import { createCopiesWorld, namesIn } from "./vault-copies-world";

async function brokenWorld(saves: number) {
  const world = createCopiesWorld();
  await world.grow(saves);
  const broken = Uint8Array.from(world.disk.bytes ?? []).fill(0, 100, 120);
  world.disk.bytes = broken;
  const ports = { ...world, vaultStore: world.kept };
  return { ...world, broken, ports };
}

async function offered(ports: RecoveryPorts) {
  const offer = await findRecovery(ports);
  if (offer === null || "lockedName" in offer) throw new Error("no offer");
  return offer;
}

test("the newest generation that opens is offered, with what is in it and how many saves are lost", async () => {
  const { ports } = await brokenWorld(5);
  const offer = await offered(ports);
  expect(offer.entries.map(({ issuer }) => issuer)).toEqual([
    "site 1",
    "site 2",
    "site 3",
    "site 4",
  ]);
  expect(offer.savesLost).toBe(1);
  expect(offer.broken).toBe(0);
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
  const aside = must(await recoverVault(offer.name, ports));
  expect(generations.broken.get(aside ?? "")).toEqual(broken);
  const { vault } = await openMachine();
  expect(namesIn(vault.contents)).toEqual(["site 1", "site 2", "site 3"]);
  const { vaultId, generation } = vault.file.header;
  expect(await lastSeen.highest(vaultId)).toBe(generation);
});

test("a disk that takes nothing leaves the broken file where it is", async () => {
  const { ports, disk, broken } = await brokenWorld(4);
  const offer = await offered(ports);
  disk.problem = "disk-full";
  expect(await recoverVault(offer.name, ports)).toEqual({
    ok: false,
    problem: { kind: "file", problem: "disk-full", path: disk.path },
  });
  expect(disk.bytes).toEqual(broken);
});

test("a generation that does not open is not put in place", async () => {
  const { ports, disk, generations, broken } = await brokenWorld(2);
  const [name = ""] = generations.kept.keys();
  generations.kept.set(name, new Uint8Array(60));
  expect(await recoverVault(name, ports)).toEqual({
    ok: false,
    problem: { kind: "copy", problem: "damaged" },
  });
  expect(disk.bytes).toEqual(broken);
  expect(generations.broken.size).toBe(0);
});
