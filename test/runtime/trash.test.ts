import { expect, test } from "vitest";
import { DAY_MS } from "../../shared/time";
import { createSmallApp } from "../fakes/small-app";
import { must } from "../fakes/must";
import { chosen } from "../fakes/chosen";

const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const uri = (name: string) => `otpauth://totp/${name}:hanako?secret=${secret}`;

async function withDeleted() {
  const { ports, start } = createSmallApp();
  const app = start();
  for (const name of ["Kumo", "Sora"]) {
    app.enrolment.clear();
    const [found] = must(await app.enrolment.readText(uri(name))).found;
    if (found?.kind !== "candidate") throw new Error("not read");
    await app.enrolment.add([chosen(found)]);
  }
  const ids = must(await app.authenticator.entries()).map(({ id }) => id);
  const [kumo, sora] = ids;
  if (kumo === undefined || sora === undefined) throw new Error("not added");
  const began = ports.clock.now();
  for (const [at, entryId] of [kumo, sora].entries()) {
    ports.clock.moveTo(began + (at + 1) * DAY_MS);
    must(await app.authenticator.change({ type: "remove-entry", entryId }));
  }
  const listed = async (of = app) =>
    must(await of.trash.list()).map(({ entry }) => entry.issuer);
  return { app, ports, start, began, kumo, sora, listed };
}

test("the one deleted last comes first, each with its moments and without its secret", async () => {
  const { app, began } = await withDeleted();
  const list = must(await app.trash.list());
  expect(list).toMatchObject([
    { entry: { issuer: "Sora" }, deletedAt: began + 2 * DAY_MS },
    {
      entry: { issuer: "Kumo", account: "hanako" },
      deletedAt: began + DAY_MS,
      keptUntil: began + 31 * DAY_MS,
    },
  ]);
  expect(JSON.stringify(list)).not.toContain("secret");
});

test("an entry is put back where it was, with its code", async () => {
  const { app, kumo, listed } = await withDeleted();
  must(await app.trash.restore(kumo));
  expect(await listed()).toEqual(["Sora"]);
  expect(must(await app.liveCodes.list())).toMatchObject([
    { entry: { id: kumo } },
  ]);
});

test("an entry that is deleted for good is gone, also after a restart, and cannot be put back", async () => {
  const { app, start, kumo, listed } = await withDeleted();
  must(await app.trash.erase(kumo));
  expect(await listed()).toEqual(["Sora"]);
  const again = start();
  expect(await listed(again)).toEqual(["Sora"]);
  expect(await again.trash.restore(kumo)).toMatchObject({
    problem: { kind: "refused", refusal: "entry-not-found" },
  });
});

test("an entry that is not in the trash cannot be deleted for good", async () => {
  const { app, kumo } = await withDeleted();
  must(await app.trash.restore(kumo));
  expect(await app.trash.erase(kumo)).toMatchObject({
    problem: { kind: "refused", refusal: "entry-not-found" },
  });
  expect(must(await app.liveCodes.list())).toHaveLength(1);
});

test("after 30 days an entry is no longer there to be put back", async () => {
  const { ports, began, listed } = await withDeleted();
  ports.clock.moveTo(began + 31 * DAY_MS - 1);
  expect(await listed()).toEqual(["Sora", "Kumo"]);
  ports.clock.moveTo(began + 31 * DAY_MS);
  expect(await listed()).toEqual(["Sora"]);
});

test("the secret of an entry that is deleted for good is overwritten once that is saved, and no other", async () => {
  const { app, ports, kumo } = await withDeleted();
  const secretOf = async (issuer: string) =>
    must(await app.authenticator.entries()).find(
      (entry) => entry.issuer === issuer,
    )?.secret;
  const [erased, other] = [await secretOf("Kumo"), await secretOf("Sora")];
  const bytes = Buffer.from(erased ?? []);
  const soon = () => new Promise((resolve) => setImmediate(resolve));
  ports.vaultStore.problem = "disk-full";
  expect((await app.trash.erase(kumo)).ok).toBe(false);
  await soon();
  expect(bytes.equals(erased ?? Buffer.alloc(0))).toBe(true);
  ports.vaultStore.problem = null;
  must(await app.trash.erase(kumo));
  await soon();
  expect(erased?.every((byte) => byte === 0)).toBe(true);
  expect(bytes.equals(other ?? Buffer.alloc(0))).toBe(true);
});

test("what was read to be added can be added once more after its entry was deleted for good", async () => {
  const app = createSmallApp().start();
  const [found] = must(await app.enrolment.readText(uri("Kumo"))).found;
  if (found?.kind !== "candidate") throw new Error("not read");
  const add = async () =>
    must(await app.enrolment.add([chosen(found)])).entryIds[0];
  const first = await add();
  if (first === undefined) throw new Error("not added");
  const before = must(await app.liveCodes.list());
  for (const type of ["remove-entry", "erase-entry"] as const)
    must(await app.authenticator.change({ type, entryId: first }));
  await new Promise((resolve) => setImmediate(resolve));
  await add();
  const [now] = must(await app.liveCodes.list());
  expect(now).toMatchObject({
    current: before[0]?.kind === "timed" ? before[0].current : null,
  });
});
