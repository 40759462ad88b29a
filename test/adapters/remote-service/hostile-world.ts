import { once } from "node:events";
import type { RequestListener } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { expect, onTestFinished } from "vitest";
import { createRemoteAccountCalls } from "../../../electron/adapters/remote-service/remote-account-calls";
import type { Log } from "../../../electron/ports/log";
import { listen } from "../../fakes/http-service";

/** Is in no problem and in no log, wherever a service says it. */
export const SECRET = "hostile words that belong in no log";
export const json = { "content-type": "application/json" };
/** What a service says to whoever is not signed in. */
export const notSignedIn = answerOf({
  defined: true,
  code: "NOT_SIGNED_IN",
  status: 500,
  message: SECRET,
});

/** A value as the protocol writes it. */
export function answerOf(value: unknown, meta: unknown[] = []): string {
  return JSON.stringify({ json: value, meta });
}

/** `view`, asked of a server that answers like this, which goes with it. */
export async function askView(answer: RequestListener, timeoutMs = 2_000) {
  const server = await listen(answer);
  onTestFinished(server.stop);
  return { ...(await viewAt(server.address, timeoutMs)), server };
}

/** `view`, asked of an address: what came of it. */
export async function viewAt(address: string, timeoutMs = 2_000, ca?: string) {
  const told: unknown[] = [];
  const log: Log = {
    note: (...words) => told.push(words),
    bug: (...words) => told.push(words),
  };
  const options = { timeoutMs, ...(ca !== undefined && { ca }) };
  const calls = createRemoteAccountCalls(address, log, options);
  const view = await calls.view(undefined);
  expect(JSON.stringify([view, told])).not.toContain(SECRET);
  if (view.ok) return { found: "an account" };
  const { problem } = view;
  if (problem.code !== "SERVICE_UNAVAILABLE") return { found: problem.code };
  expect(problem.data.path).toBe(address);
  expect(told).toEqual([
    ["service-trouble", { problem: problem.data.problem }],
  ]);
  return { found: problem.data.problem };
}

export const reply =
  (status: number, text: string, headers: object = json): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { ...headers }).end(text);
  };

/** Starts a server that is ended with the test; its address. */
export async function start(server: Server, scheme: string): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `${scheme}://127.0.0.1:${port.toString()}`;
}
