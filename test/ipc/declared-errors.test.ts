import { describe, expect, test } from "vitest";
import { defaultPreferences } from "../../shared/model/app-view";
import { candidateIdSchema } from "../../shared/ids";
import { no, yes } from "../../shared/outcome";
import { chosen } from "../fakes/chosen";
import {
  add,
  answer,
  call,
  hotpUri,
  nobody,
  paths,
  started,
  totpUri,
} from "./calls";

/** Of these, `add` has a test of its own; the others work on what the tray holds. */
const needsNoVault = ["add", "clear", "codes", "linkArrivals", "openLink"];

/** A watch says no after its first words. */
async function throughAll(answered: unknown): Promise<unknown> {
  if (typeof answered !== "object" || answered === null) return answered;
  if (Symbol.asyncIterator in answered)
    for await (const word of answered as AsyncIterable<unknown>)
      expect(word).toBeDefined();
  return answered;
}

describe("declared errors arrive as declared", () => {
  test.each(
    paths.filter(
      ([space, name]) =>
        space === "codes" ||
        (space === "enrol" && !needsNoVault.includes(name)),
    ),
  )("VAULT_NOT_OPEN from %s.%s", async (space, name) => {
    const { client, ports } = started();
    ports.keychain.problem = "absent";
    const input =
      ({
        copy: { entryId: nobody, which: "current" },
        readText: { text: totpUri },
        readCodes: { codes: [] },
        rename: { candidateId: nobody, issuer: "", account: "" },
        readTyped: {
          type: "totp",
          issuer: "",
          account: "a",
          secret: "AAAA",
          algorithm: "SHA1",
          digits: "6",
          periodOrCounter: "30",
        },
        list: undefined,
        scanScreen: { ownWindows: "left-out" },
      }[name as "copy"] as unknown) ??
      (space === "codes" && name !== "list" ? { entryId: nobody } : undefined);
    const called = call(client, [space, name])(input).then(throughAll);
    expect(await answer(called)).toMatchObject({
      code: "VAULT_NOT_OPEN",
      data: { vault: { state: "no-keychain", problem: "absent" } },
    });
  });

  test("VAULT_NOT_OPEN from enrol.add, after the vault was read as open", async () => {
    const { client, ports } = started();
    const { found } = await client.enrol.readText({ text: totpUri });
    expect(found).toHaveLength(1);
    ports.keychain.problem = "denied";
    const [first] = found;
    if (first?.kind !== "candidate") throw new Error("not read");
    expect(await answer(client.enrol.add({ chosen: [chosen(first)] }))).toEqual(
      { code: "KEYCHAIN_UNAVAILABLE", data: { problem: "denied" } },
    );
  });

  test.each(["copy", "advance", "remove", "restore"] as const)(
    "ENTRY_NOT_FOUND from codes.%s",
    async (name) => {
      const { client } = started();
      const input =
        name === "copy"
          ? { entryId: nobody, which: "current" }
          : { entryId: nobody };
      expect(await answer(call(client, ["codes", name])(input))).toMatchObject({
        code: "ENTRY_NOT_FOUND",
      });
    },
  );

  test.each(["advance", "remove", "restore"] as const)(
    "SAVE_FAILED from codes.%s",
    async (name) => {
      const { client, ports } = started();
      const { entryIds } = await add(client, hotpUri);
      const entryId = entryIds[0];
      if (entryId === undefined) throw new Error("not added");
      if (name === "restore") await client.codes.remove({ entryId });
      ports.vaultStore.problem = "disk-full";
      expect(await answer(call(client, ["codes", name])({ entryId }))).toEqual({
        code: "SAVE_FAILED",
        data: { problem: "disk-full", path: "/memory/vault.nidan" },
      });
    },
  );

  test("SAVE_FAILED and CANDIDATE_GONE from enrol.add", async () => {
    const { client, ports } = started();
    ports.vaultStore.problem = "read-only";
    expect(await answer(add(client, totpUri))).toMatchObject({
      code: "SAVE_FAILED",
      data: { problem: "read-only" },
    });
    const gone = { candidateId: candidateIdSchema.parse(nobody) };
    expect(
      await answer(client.enrol.add({ chosen: [chosen(gone)] })),
    ).toMatchObject({
      code: "CANDIDATE_GONE",
    });
  });

  test("ENTRY_REFUSED and CANDIDATE_GONE from enrol.rename", async () => {
    const { client } = started();
    const { found } = await client.enrol.readText({ text: totpUri });
    const [first] = found;
    if (first?.kind !== "candidate") throw new Error("not read");
    const { candidateId } = first;
    const disguised = { candidateId, issuer: "Kumo\u202e", account: "" };
    expect(await answer(client.enrol.rename(disguised))).toEqual({
      code: "ENTRY_REFUSED",
      data: { refusal: { field: "issuer", problem: "unsafe-characters" } },
    });
    await client.enrol.clear();
    expect(await answer(client.enrol.rename(disguised))).toMatchObject({
      code: "CANDIDATE_GONE",
    });
  });

  test("NOT_COUNTED, CLIPBOARD_FAILED", async () => {
    const { client, ports } = started();
    const { entryIds } = await add(client, totpUri);
    const entryId = entryIds[0];
    if (entryId === undefined) throw new Error("not added");
    expect(await answer(client.codes.advance({ entryId }))).toMatchObject({
      code: "NOT_COUNTED",
    });
    ports.clipboard.takes = false;
    expect(
      await answer(client.codes.copy({ entryId, which: "current" })),
    ).toMatchObject({ code: "CLIPBOARD_FAILED" });
  });

  test.each(["permission", "no-display", "cancelled", "failed"] as const)(
    "CAPTURE_FAILED from enrol.scanScreen: %s",
    async (problem) => {
      const { client, ports } = started();
      ports.screenCapture.problem = problem;
      expect(
        await answer(client.enrol.scanScreen({ ownWindows: "left-out" })),
      ).toEqual({
        code: "CAPTURE_FAILED",
        data: { problem },
      });
    },
  );

  test("DECODE_FAILED from enrol.scanScreen", async () => {
    const { client, reader, ports } = started();
    reader.crashes = true;
    expect(
      await answer(client.enrol.scanScreen({ ownWindows: "left-out" })),
    ).toMatchObject({
      code: "DECODE_FAILED",
    });
    expect(ports.log.bugs).toHaveLength(1);
  });

  test("SAVE_FAILED from app.setPreferences", async () => {
    const { client } = started(false);
    expect(
      await answer(client.app.setPreferences({ language: "en" })),
    ).toMatchObject({ code: "SAVE_FAILED" });
  });
});

describe("what comes of printing", () => {
  const name = { suggestedName: "codes" };

  test("S45 what the member did with the dialog, cancelling included", async () => {
    for (const printed of [true, false]) {
      const printPage = () => Promise.resolve(yes(printed));
      const { client } = started(true, { printPage });
      expect(await client.app.print()).toEqual({ printed });
    }
    for (const savedTo of ["/home/hanako/codes.pdf", null]) {
      const savePdf = () => Promise.resolve(yes(savedTo));
      const { client } = started(true, { savePdf });
      expect(await client.app.savePdf(name)).toEqual({ savedTo });
    }
  });

  test("PRINT_FAILED, PDF_FAILED", async () => {
    const failed = () => Promise.resolve(no("failed"));
    const { client, ports } = started(true, {
      printPage: failed,
      savePdf: failed,
    });
    expect(await answer(client.app.print())).toMatchObject({
      code: "PRINT_FAILED",
    });
    expect(await answer(client.app.savePdf(name))).toMatchObject({
      code: "PDF_FAILED",
    });
    expect(ports.log.bugs).toEqual([]);
  });
});

test("what the window asked for is what the app view says then", async () => {
  const { client } = started();
  await client.app.setPreferences({ language: "en" });
  await client.app.setPreferences({ colorScheme: "dark" });
  expect(await client.app.view()).toEqual({
    version: "0.0.0",
    flavour: "development",
    runtime: { electron: "25.1.1", chromium: "114", node: "18.15.0" },
    platform: "linux",
    deviceName: "desk",
    asksBeforeLooks: false,
    systemLanguage: "ja",
    preferences: {
      ...defaultPreferences,
      language: "en",
      colorScheme: "dark",
    },
  });
});
