import { safe } from "@orpc/client";
import { expect, onTestFinished } from "vitest";
import type { AppSurroundings } from "../../electron/ipc/app-router";
import { contract } from "../../shared/contract";
import { chosen } from "../fakes/chosen";
import { connect, type Client } from "../fakes/connect";
import { createSmallApp } from "../fakes/small-app";

export const hotpUri =
  "otpauth://hotp/Example:bob?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=0";
export const totpUri = hotpUri.replace("hotp", "totp");
export const nobody = "00000000-0000-4000-8000-000000000000";

export function started(
  takesPreferences = true,
  desktop: Partial<AppSurroundings> = {},
) {
  const app = createSmallApp();
  const { client, close } = connect(
    app.start(),
    app.ports.log,
    takesPreferences,
    desktop,
  );
  onTestFinished(close);
  return { ...app, client };
}

/** The answer to a call as the window sees it: the code and data of its error, or the value. */
export async function answer(call: Promise<unknown>): Promise<unknown> {
  const [error, value] = await safe(call);
  if (error === null) return value;
  const { code, data, message } = error as unknown as Record<string, unknown>;
  expect(JSON.stringify([message, data])).not.toMatch(
    /\bat .*:\d+:\d+|\/home\//,
  );
  return { code, data };
}

export async function add(client: Client, text: string) {
  const { found } = await client.enrol.readText({ text });
  const [first] = found;
  if (first?.kind !== "candidate") throw new Error("not read");
  return client.enrol.add({ chosen: [chosen(first)] });
}

/** Every call of the contract by its path, so that a new one cannot be forgotten here. */
export const paths = Object.entries(contract).flatMap(([space, calls]) =>
  Object.keys(calls).map((name) => [space, name] as const),
);

export function call(client: Client, [space, name]: readonly [string, string]) {
  const calls = (client as unknown as Record<string, unknown>)[space] as Record<
    string,
    (input: unknown) => Promise<unknown>
  >;
  const found = calls[name];
  if (found === undefined) throw new Error(`no call ${space}.${name}`);
  return found;
}

export const takesInput = paths.filter(
  ([space, name]) =>
    (
      contract as unknown as Record<
        string,
        Record<string, { "~orpc": { inputSchema?: unknown } }>
      >
    )[space]?.[name]?.["~orpc"].inputSchema !== undefined,
);
