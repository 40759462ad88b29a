import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
} from "node:http";
import type { AddressInfo } from "node:net";
import { RPCHandler } from "@orpc/server/node";
import { accountRouter } from "../../electron/ipc/account-router";
import { newClient } from "../../electron/runtime/account/client";
import { accountCalls } from "../../electron/runtime/account/console";
import { openHost, type Host } from "../../electron/runtime/account/host";
import type { ServiceCalls } from "../../shared/contract/calls";
import { yes } from "../../shared/outcome";
import { must } from "./must";
import { createServiceWorld } from "./service-world";

/** A server of this computer; `stop` ends it with every connection. */
export async function listen(answer: RequestListener) {
  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port.toString()}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve(); // also when it was stopped before
        });
        server.closeAllConnections();
      }),
  };
}

/** The account namespace as a headless service serves it: one host, and a client behind each cookie. */
export async function startHttpService() {
  const asked: string[] = [];
  const handlers = new Map<string, ReturnType<typeof startClient>>();
  let host: Host | null = null;
  const server = await listen((request, response) => {
    const known = cookieOf(request);
    const id = handlers.has(known) ? known : randomUUID();
    const ip = request.socket.remoteAddress ?? null;
    if (host === null) throw new Error("asked before it was open");
    const handler = handlers.get(id) ?? startClient(host, ip);
    handlers.set(id, handler);
    asked.push(request.url ?? "");
    response.setHeader("set-cookie", `id=${id}; HttpOnly; SameSite=Strict`);
    void handler
      .handle(request, response, { prefix: "/rpc", context: {} })
      .then(({ matched }) => {
        if (!matched) response.writeHead(404).end();
      });
  });
  const world = createServiceWorld({ origin: server.address });
  host = must(await openHost(world));
  return { ...server, world, asked, clients: handlers };
}

function cookieOf(request: IncomingMessage): string {
  return /id=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
}

function startClient(host: Host, ip: string | null) {
  const client = newClient({ deviceName: "Nidan", ip }, null);
  const account = accountCalls(host, client);
  const service = {} as ServiceCalls; // nobody on that computer asks
  const router = accountRouter(() =>
    Promise.resolve(yes({ account, service })),
  );
  return new RPCHandler({ account: router });
}
