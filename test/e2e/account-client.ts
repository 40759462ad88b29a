import path from "node:path";
import { createORPCClient, ORPCError } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { Page } from "@playwright/test";
import { build } from "vite";
import type { Contract } from "../../shared/contract";
import { handshake } from "../../shared/contract/handshake";

/** Every call of the contract, made by the page. */
export type PageClient = ContractRouterClient<Contract>;

/** The text of a script for the page that speaks the contract, bundled once for all tests of a worker. */
let bundled: Promise<string> | undefined;

async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, "account-page.ts"),
        formats: ["iife"],
        name: "accountPage",
      },
    },
  });
  if (!Array.isArray(built) || built[0] === undefined)
    throw new Error("nothing was bundled");
  return built[0].output[0].code; // one format, so one file
}

/**
 * Loads the page anew and takes its port before its own script does, which is left without: calls go from the real page
 * over the real port, whatever screens there are. An error that the contract declares is thrown as such.
 */
export async function takePort(page: Page): Promise<PageClient> {
  const taking = await page.addInitScript((word) => {
    addEventListener("message", (event) => {
      const [port] = event.ports;
      if (event.data !== word || port === undefined) return;
      event.stopImmediatePropagation();
      globalThis.accountPort = port;
    });
  }, handshake.port);
  await page.reload();
  await page.waitForFunction(() => globalThis.accountPort !== undefined);
  await taking.dispose();
  bundled ??= bundlePage();
  await page.evaluate(await bundled);
  return createORPCClient({
    call: async (names: readonly string[], input: unknown) => {
      const answer = await page.evaluate(
        async ([path, sent]) => {
          const link = globalThis.accountLink;
          if (link === undefined) throw new Error("no port was taken");
          try {
            const value: unknown = await link.call(path, sent, { context: {} });
            return { ok: true as const, value };
          } catch (error) {
            const { code, data } = error as { code?: string; data?: unknown };
            return { ok: false as const, code: code ?? String(error), data };
          }
        },
        [[...names], input] as const,
      );
      if (answer.ok) return answer.value;
      const { code, data } = answer;
      throw new ORPCError(code, { defined: true, data });
    },
  });
}

/** Loads the page anew with a port of its own, as after a start of the app; the client of `takePort` is of no use then. */
export async function giveBack(page: Page): Promise<void> {
  // Left open, it takes the whole renderer of Electron 25 down with the page that it was given to.
  await page.evaluate(() => {
    globalThis.accountPort?.close();
  });
  await page.reload();
  await page.locator('html[data-ready="codes"]').waitFor();
}

/** The code of the declared error that a call ends with; fails the test when it ends with a value. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => new Error("was not refused"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof ORPCError && error.defined) return String(error.code);
  throw error;
}
