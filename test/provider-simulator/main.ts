import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { serveControl, setModes } from "./control-routes";
import { sendJson } from "./reply";
import { createState } from "./state";
import { serveTwilio } from "./twilio-routes";

/*
 * A stand-in for Twilio on loopback, as a process of its own: `node --import tsx test/provider-simulator/main.ts`.
 * Prints one line of JSON, `{ url, accountSid, authToken, from }`, when it is ready. A line of JSON on its stdin changes
 * the modes (`state.ts`); it ends when its stdin does, so never outlives who started it. The magic numbers are in
 * `faults.ts`, the inbox and the rest of the control in `control-routes.ts`. Nothing is ever sent beyond this computer.
 */
const state = createState();

const server = createServer((request, response) => {
  const path = request.url ?? "/";
  response.setHeader("date", new Date(state.now()).toUTCString());
  const isOwn = request.headers.host === new URL(url()).host;
  // Only who was told the port: no page of a browser, not under another name of this computer either.
  if (!isOwn || request.headers.origin !== undefined) {
    sendJson(response, 403, {});
    return;
  }
  if (path.startsWith("/2010-04-01/"))
    state.requests.push(
      `${request.method ?? ""} ${path.replace(/^.*\/AC[0-9a-f]{32}\//, "")}`,
    );
  const serve = path.startsWith("/_sim/") ? serveControl : serveTwilio;
  serve(state, request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    if (!response.headersSent) sendJson(response, 500, {});
  });
});

function url(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

server.listen(0, "127.0.0.1", () => {
  const { accountSid, authToken, from } = state;
  const ready = { url: url(), accountSid, authToken, from };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
});

createInterface({ input: process.stdin })
  .on("line", (line) => {
    if (!setModes(state, line)) process.stderr.write("no such mode\n");
  })
  .on("close", () => {
    process.exit(0);
  });
