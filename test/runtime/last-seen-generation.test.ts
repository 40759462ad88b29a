import { expect, test } from "vitest";
import { createLastSeenGeneration } from "../../electron/runtime/last-seen-generation";
import { createMemoryKeychain } from "../fakes/memory-keychain";
import { createMemoryVaultStore } from "../fakes/memory-vault-store";

const vault = "00000000-0000-4000-8000-000000000001";
const other = "00000000-0000-4000-8000-000000000002";

function world() {
  const keychain = createMemoryKeychain();
  const file = createMemoryVaultStore();
  const start = () => createLastSeenGeneration(keychain, file);
  return { keychain, file, start };
}

test("the highest generation of each vault is known after a restart", async () => {
  const { start } = world();
  const seen = start();
  expect(await seen.highest(vault)).toBe(0);
  await Promise.all([7, 9, 8].map((number) => seen.note(vault, number)));
  await seen.note(other, 3);
  expect(await start().highest(vault)).toBe(9);
  expect(await start().highest(other)).toBe(3);
});

test("either of the two places is enough, and an old one of them changes nothing", async () => {
  const { start, keychain, file } = world();
  await start().note(vault, 5);
  const oldFile = file.bytes;
  const oldItems = new Map(keychain.items);
  await start().note(vault, 9);
  file.bytes = oldFile;
  expect(await start().highest(vault)).toBe(9);
  file.bytes = null;
  expect(await start().highest(vault)).toBe(9);
  await start().note(vault, 10);
  keychain.items = oldItems;
  expect(await start().highest(vault)).toBe(10);
  keychain.problem = "absent";
  expect(await start().highest(vault)).toBe(10);
  await start().note(vault, 11);
  expect(await start().highest(vault)).toBe(11);
});

test("after the member accepted an older file that one counts", async () => {
  const { start } = world();
  await start().note(vault, 9);
  await start().accept(vault, 4);
  expect(await start().highest(vault)).toBe(4);
});

test("an older file is warned of at every start until the member accepts it, however much is saved over it", async () => {
  const { start } = world();
  await start().note(vault, 9);
  expect(await start().older(vault, 9)).toBe(null);
  const found = { opened: 4, seen: 9 };
  expect(await start().older(vault, 4)).toEqual(found);
  for (let generation = 5; generation < 20; generation++)
    await start().note(vault, generation);
  expect(await start().older(vault, 19)).toEqual(found);
  expect(await start().highest(vault)).toBe(19);
  await start().accept(vault, 19);
  expect(await start().older(vault, 19)).toBe(null);
  expect(await start().older(other, 1)).toBe(null);
});

test("an older file that is saved over before anyone looked is warned of too", async () => {
  const { start } = world();
  await start().note(vault, 9);
  for (const generation of [8, 9, 10]) await start().note(vault, generation);
  expect(await start().older(vault, 10)).toEqual({ opened: 7, seen: 9 });
});

test("what is no number and no list says nothing, and nothing fails", async () => {
  const { start, keychain, file } = world();
  keychain.items.set(`generation:${vault}`, Buffer.from("nine"));
  file.bytes = Buffer.from("{");
  expect(await start().highest(vault)).toBe(0);
  file.readable = false;
  file.problem = "disk-full";
  keychain.problem = "failed";
  await start().note(vault, 2);
  expect(await start().highest(vault)).toBe(0);
});
