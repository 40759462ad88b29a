import { describe, expect, test } from "vitest";
import { add, answer, nobody, started, totpUri } from "./calls";

async function withDeleted() {
  const app = started();
  const [entryId] = (await add(app.client, totpUri)).entryIds;
  if (entryId === undefined) throw new Error("not added");
  await app.client.codes.remove({ entryId });
  return { ...app, entryId };
}

describe("the trash over a message port", () => {
  test("is listed, put back from, and erased from", async () => {
    const { client, entryId, ports } = await withDeleted();
    const [removed] = await client.trash.list();
    expect(removed?.entry).toMatchObject({ id: entryId, issuer: "Example" });
    expect(await client.trash.restore({ entryId })).toEqual({});
    expect(await client.codes.list()).toHaveLength(1);
    await client.codes.remove({ entryId });
    expect(await client.trash.erase({ entryId })).toEqual({});
    expect(await client.trash.list()).toEqual([]);
    expect(ports.log.bugs).toEqual([]);
  });

  test.each(["restore", "erase"] as const)(
    "ENTRY_NOT_FOUND and SAVE_FAILED from trash.%s, which leaves it there",
    async (name) => {
      const { client, entryId, ports } = await withDeleted();
      expect(
        await answer(client.trash[name]({ entryId: nobody })),
      ).toMatchObject({ code: "ENTRY_NOT_FOUND" });
      ports.vaultStore.problem = "disk-full";
      expect(await answer(client.trash[name]({ entryId }))).toEqual({
        code: "SAVE_FAILED",
        data: { problem: "disk-full", path: "/memory/vault.nidan" },
      });
      expect(await client.trash.list()).toHaveLength(1);
    },
  );

  test.each(["list", "restore", "erase"] as const)(
    "VAULT_NOT_OPEN from trash.%s",
    async (name) => {
      const { client, ports } = started();
      ports.keychain.problem = "absent";
      const asked =
        name === "list"
          ? client.trash.list()
          : client.trash[name]({ entryId: nobody });
      expect(await answer(asked)).toMatchObject({
        code: "VAULT_NOT_OPEN",
        data: { vault: { state: "no-keychain", problem: "absent" } },
      });
    },
  );
});
