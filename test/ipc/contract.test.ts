import { safe } from "@orpc/client";
import { afterEach, describe, expect, test } from "vitest";
import { contract } from "../../shared/contract";
import { connect, type Client } from "../fakes/connect";
import { createSmallApp } from "../fakes/small-app";

const hotpUri =
  "otpauth://hotp/Example:bob?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=0";
const totpUri = hotpUri.replace("hotp", "totp");
const nobody = "00000000-0000-4000-8000-000000000000";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function started(takesPreferences = true) {
  const app = createSmallApp();
  const { client, close } = connect(
    app.start(),
    app.ports.log,
    takesPreferences,
  );
  closers.push(close);
  return { ...app, client };
}

/** The answer to a call as the window sees it: the code and data of its error, or the value. */
async function answer(call: Promise<unknown>): Promise<unknown> {
  const [error, value] = await safe(call);
  if (error === null) return value;
  const { code, data, message, stack } = error as unknown as Record<
    string,
    unknown
  >;
  expect(JSON.stringify([message, data])).not.toMatch(
    /\bat .*:\d+:\d+|\/work\//,
  );
  void stack; // the client's own, not main's
  return { code, data };
}

async function add(client: Client, text: string) {
  const { found } = await client.enrol.readText({ text });
  const [first] = found;
  if (first?.kind !== "candidate") throw new Error("not read");
  return client.enrol.add({ candidateIds: [first.candidateId] });
}

/** Every call of the contract by its path, so that a new one cannot be forgotten here. */
const paths = Object.entries(contract).flatMap(([space, calls]) =>
  Object.keys(calls).map((name) => [space, name] as const),
);

function call(client: Client, [space, name]: readonly [string, string]) {
  const calls = (client as unknown as Record<string, unknown>)[space] as Record<
    string,
    (input: unknown) => Promise<unknown>
  >;
  const found = calls[name];
  if (found === undefined) throw new Error(`no call ${space}.${name}`);
  return found;
}

const takesInput = paths.filter(
  ([space, name]) =>
    (
      contract as unknown as Record<
        string,
        Record<string, { "~orpc": { inputSchema?: unknown } }>
      >
    )[space]?.[name]?.["~orpc"].inputSchema !== undefined,
);

describe("bad input", () => {
  const junk: [string, unknown][] = [
    ["nothing", undefined],
    ["null", null],
    ["a text", "x"],
    ["a number", 7],
    ["a list", [[]]],
    ["an unknown member", { surprise: true, __proto__: { entryId: nobody } }],
    [
      "an id that is none",
      {
        entryId: "../../etc/passwd",
        which: "current",
        candidateIds: ["x"],
        text: 5,
        language: "xx",
      },
    ],
  ];
  test("is tried on every call that takes any", () => {
    expect(takesInput.map((path) => path.join("."))).toEqual([
      "app.setPreferences",
      "codes.copy",
      "codes.advance",
      "codes.remove",
      "codes.restore",
      "enrol.readText",
      "enrol.readTyped",
      "enrol.add",
    ]);
  });
  test.each(
    takesInput.flatMap((path) =>
      junk.map(
        ([kind, input]) =>
          [`${path.join(".")} refuses ${kind}`, path, input] as const,
      ),
    ),
  )("%s", async (_name, path, input) => {
    const { client, ports } = started();
    expect(await answer(call(client, path)(input))).toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(ports.vaultStore.writes).toBe(0);
    expect(ports.log.bugs).toEqual([]);
  });

  test("a text beyond the limit is refused", async () => {
    const { client } = started();
    const text = "x".repeat(200_001);
    expect(await answer(client.enrol.readText({ text }))).toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("a call that is not in the contract is not found", async () => {
    const { client } = started();
    const unknown = (
      client as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<unknown>>
      >
    )["vault"]?.["revealEverything"];
    expect(await answer(unknown?.({}) ?? Promise.resolve())).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("a crashed handler", () => {
  test.each(["boom at /work/secret/path:1:1", "otpauth://totp/x?secret=ABC"])(
    "is answered without its words: %s",
    async (words) => {
      const app = createSmallApp();
      const served = app.start();
      const { client, close } = connect(
        {
          ...served,
          authenticator: {
            ...served.authenticator,
            view: () => Promise.reject(new Error(words)),
          },
        },
        app.ports.log,
      );
      closers.push(close);
      const [error] = await safe(client.vault.status());
      expect(error).toMatchObject({
        code: "INTERNAL_SERVER_ERROR",
        message: "Internal server error",
      });
      expect(JSON.stringify(error)).not.toContain(words);
      expect(app.ports.log.bugs).toHaveLength(1);
    },
  );
});

describe("declared errors arrive as declared", () => {
  test.each(
    paths.filter(
      ([space, name]) =>
        space === "codes" || (space === "enrol" && name !== "add"),
    ),
  )("VAULT_NOT_OPEN from %s.%s", async (space, name) => {
    const { client, ports } = started();
    ports.keychain.problem = "absent";
    const input =
      ({
        copy: { entryId: nobody, which: "current" },
        readText: { text: totpUri },
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
        scanScreen: undefined,
      }[name as "copy"] as unknown) ??
      (space === "codes" && name !== "list" ? { entryId: nobody } : undefined);
    expect(await answer(call(client, [space, name])(input))).toMatchObject({
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
    expect(
      await answer(client.enrol.add({ candidateIds: [first.candidateId] })),
    ).toEqual({ code: "KEYCHAIN_UNAVAILABLE", data: { problem: "denied" } });
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
    const candidateIds = [nobody] as unknown as Parameters<
      Client["enrol"]["add"]
    >[0]["candidateIds"];
    expect(await answer(client.enrol.add({ candidateIds }))).toMatchObject({
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
      expect(await answer(client.enrol.scanScreen())).toEqual({
        code: "CAPTURE_FAILED",
        data: { problem },
      });
    },
  );

  test("DECODE_FAILED from enrol.scanScreen", async () => {
    const { client, reader, ports } = started();
    reader.crashes = true;
    expect(await answer(client.enrol.scanScreen())).toMatchObject({
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

test("what the window asked for is what the app view says then", async () => {
  const { client } = started();
  await client.app.setPreferences({ language: "en" });
  await client.app.setPreferences({ colorScheme: "dark" });
  expect(await client.app.view()).toEqual({
    version: "0.0.0",
    platform: "linux",
    systemLanguage: "ja",
    preferences: { language: "en", colorScheme: "dark" },
  });
});
