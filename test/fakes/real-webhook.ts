import { once } from "node:events";
import {
  createServer as createHttp,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";
import type { SelfSigned } from "./self-signed";

/** One request as it came. */
export type HookRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
};

/** A company's program that takes messages, on loopback. */
export type RealWebhook = {
  readonly url: string;
  readonly port: number;
  readonly requests: HookRequest[];
  /** How it answers from now on. */
  readonly answer: (
    how: (response: ServerResponse, request: HookRequest) => void,
  ) => void;
  readonly stop: () => Promise<void>;
};

/** Starts a webhook; over HTTPS when it is given a certificate. It answers 204 until it is told otherwise. */
export async function startWebhook(
  identity?: SelfSigned,
): Promise<RealWebhook> {
  const requests: HookRequest[] = [];
  let answer: Parameters<RealWebhook["answer"]>[0] = (response) => {
    response.writeHead(204).end();
  };
  const take = async (incoming: IncomingMessage, response: ServerResponse) => {
    let text = "";
    for await (const chunk of incoming.setEncoding("utf8"))
      text += String(chunk);
    const request = {
      method: incoming.method ?? "",
      path: incoming.url ?? "",
      headers: incoming.headers,
      body: (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>,
    };
    requests.push(request);
    answer(response, request);
  };
  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    void take(incoming, response);
  };
  const server =
    identity === undefined
      ? createHttp(listener)
      : createHttps(identity, listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const scheme = identity === undefined ? "http" : "https";
  return {
    url: `${scheme}://127.0.0.1:${port}/hook?of=nidan`,
    port,
    requests,
    answer: (how) => {
      answer = how;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
