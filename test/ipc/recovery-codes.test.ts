import { describe, expect, test } from "vitest";
import { contract } from "../../shared/contract";
import { entryIdSchema } from "../../shared/ids";
import { recoveryCodesLimits } from "../../shared/model/recovery-codes-view";
import type { Client } from "../fakes/connect";
import { add, answer, nobody, started, totpUri } from "./calls";

const text = "abcd-efgh\nijkl-mnop\nqrst-uvwx";
const codes = ["abcd-efgh", "ijkl-mnop", "qrst-uvwx"];

/** Every call that is about one entry. */
const calls = {
  view: (client: Client, entryId: string) =>
    client.recoveryCodes.view({ entryId }),
  save: (client: Client, entryId: string) =>
    client.recoveryCodes.save({ entryId, text }),
  reveal: (client: Client, entryId: string) =>
    client.recoveryCodes.reveal({ entryId }),
  mark: (client: Client, entryId: string) =>
    client.recoveryCodes.mark({ entryId, index: 1, used: true }),
  copy: (client: Client, entryId: string) =>
    client.recoveryCodes.copy({ entryId, index: 1 }),
  forget: (client: Client, entryId: string) =>
    client.recoveryCodes.forget({ entryId }),
  restore: (client: Client, entryId: string) =>
    client.recoveryCodes.restore({ entryId }),
} as const;
type Name = keyof typeof calls;
const names = Object.keys(calls) as Name[];
const changing: readonly Name[] = ["save", "mark", "forget", "restore"];

async function withEntry(uri = totpUri) {
  const app = started();
  const { entryIds } = await add(app.client, uri);
  return { ...app, entryId: entryIdSchema.parse(entryIds[0]) };
}
async function withCodes() {
  const app = await withEntry();
  await app.client.recoveryCodes.save({ entryId: app.entryId, text });
  return app;
}

test("every call of the namespace is tried here", () => {
  expect(Object.keys(contract.recoveryCodes)).toEqual(["read", ...names]);
});

describe("declared errors arrive as declared", () => {
  test.each(names)("VAULT_NOT_OPEN from %s", async (name) => {
    const { client, ports } = started();
    ports.keychain.problem = "absent";
    expect(await answer(calls[name](client, nobody))).toMatchObject({
      code: "VAULT_NOT_OPEN",
      data: { vault: { state: "no-keychain", problem: "absent" } },
    });
  });

  test.each(names)("ENTRY_NOT_FOUND from %s", async (name) => {
    const { client, entryId } = await withCodes();
    await client.codes.remove({ entryId });
    expect(await answer(calls[name](client, entryId))).toMatchObject({
      code: "ENTRY_NOT_FOUND",
    });
  });

  test.each(["reveal", "mark", "copy", "forget", "restore"] as const)(
    "RECOVERY_CODE_NOT_FOUND from %s",
    async (name) => {
      const { client, entryId, ports } = await withEntry();
      const before = ports.vaultStore.writes;
      expect(await answer(calls[name](client, entryId))).toMatchObject({
        code: "RECOVERY_CODE_NOT_FOUND",
      });
      expect(ports.vaultStore.writes).toBe(before);
    },
  );

  test.each(changing)(
    "SAVE_FAILED from %s, and all is as it was",
    async (name) => {
      const { client, entryId, ports } = await withCodes();
      if (name === "restore")
        await client.recoveryCodes.save({ entryId, text: "zzzz" });
      const before = await client.recoveryCodes.reveal({ entryId });
      ports.vaultStore.problem = "disk-full";
      expect(await answer(calls[name](client, entryId))).toEqual({
        code: "SAVE_FAILED",
        data: { problem: "disk-full", path: "/memory/vault.nidan" },
      });
      expect(await client.recoveryCodes.reveal({ entryId })).toEqual(before);
    },
  );

  test("CLIPBOARD_FAILED from copy", async () => {
    const { client, entryId, ports } = await withCodes();
    ports.clipboard.takes = false;
    expect(await answer(calls.copy(client, entryId))).toMatchObject({
      code: "CLIPBOARD_FAILED",
    });
  });

  test.each([
    [" \n", { problem: "empty", line: null }],
    ["abcd\nabc", { problem: "code-too-short", line: 2 }],
    ["x".repeat(65), { problem: "code-too-long", line: 1 }],
    ["ab\u202ecd", { problem: "unsafe-characters", line: 1 }],
    ["x ".repeat(10_001), { problem: "text-too-long", line: null }],
    [
      Array.from({ length: 101 }, (_, i) => `code${i.toString()}`).join(),
      { problem: "too-many", line: null },
    ],
  ])("RECOVERY_CODES_REFUSED from read and save (%#)", async (bad, data) => {
    const { client, entryId, ports } = await withEntry();
    const before = ports.vaultStore.writes;
    const refused = { code: "RECOVERY_CODES_REFUSED", data };
    const { read, save } = client.recoveryCodes;
    expect(await answer(read({ text: bad }))).toEqual(refused);
    expect(await answer(save({ entryId, text: bad }))).toEqual(refused);
    expect(ports.vaultStore.writes).toBe(before);
    expect(ports.log.bugs).toEqual([]);
  });

  test("BAD_REQUEST for a text beyond all reason, and an index that never is", async () => {
    const { client, entryId } = await withCodes();
    const { read, mark } = client.recoveryCodes;
    for (const call of [
      read({ text: "x".repeat(200_001) }),
      mark({ entryId, index: recoveryCodesLimits.codes, used: true }),
      mark({ entryId, index: -1, used: true }),
      mark({ entryId, index: 0.5, used: true }),
    ])
      expect(await answer(call)).toMatchObject({ code: "BAD_REQUEST" });
  });
});

test("no code leaves but by reveal; read gives back what the window brought", async () => {
  const { client, entryId, ports } = await withEntry();
  const { view, save, mark, copy, reveal, forget, restore } =
    client.recoveryCodes;
  expect(await client.recoveryCodes.read({ text })).toEqual({ codes });
  const answers = [
    await view({ entryId }),
    await save({ entryId, text }),
    await mark({ entryId, index: 1, used: true }),
    await copy({ entryId, index: 2 }),
    await view({ entryId }),
    await forget({ entryId }),
    await restore({ entryId }),
    await client.codes.list(),
  ];
  for (const code of codes) expect(JSON.stringify(answers)).not.toContain(code);
  expect(ports.clipboard.text).toBe("qrst-uvwx");
  const revealed = await reveal({ entryId });
  expect(revealed.codes.map(({ code }) => code)).toEqual(codes);
  expect(revealed.codes.map(({ usedAt }) => usedAt)).toEqual([
    null,
    ports.clock.now(),
    null,
  ]);
});
