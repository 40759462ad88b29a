import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps, type RequestOptions } from "node:https";
import { guardLookup, type Resolve } from "./allowed-address";
import type { Webhook } from "./webhook-settings";

/** An answer has a receipt to give, if anything. */
const MAX_BYTES = 64 * 1024;

/** What came back. */
export type WebhookAnswer = {
  readonly status: number;
  /** Null when there was too much of it, or when it broke off or came too late. */
  readonly text: string | null;
};

/**
 * One POST and its answer; rejects when there is none. A redirect is an answer like any other. The text is read to its
 * end only where it matters, in an answer that says yes.
 */
export async function postToWebhook(
  webhook: Webhook,
  body: string,
  idempotencyKey: string,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<WebhookAnswer> {
  const { url, token, ca } = webhook;
  const response = await open(url, body, {
    method: "POST",
    agent: false, // a connection of its own: a kept one may be dead, and that looks like an unknown outcome
    lookup: guardLookup(resolve),
    minVersion: "TLSv1.2",
    signal,
    headers: {
      accept: "application/json",
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
      "idempotency-key": idempotencyKey,
      "user-agent": "Nidan",
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    ...(ca !== null && { ca }),
  });
  const status = response.statusCode ?? 0;
  const isYes = status >= 200 && status < 300;
  const text = isYes ? await readText(response) : null;
  response.destroy();
  return { status, text };
}

function open(
  url: URL,
  body: string,
  options: RequestOptions,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(url, options, resolve);
    request.on("error", reject);
    request.end(body);
  });
}

async function readText(response: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
  } catch {
    return null;
  }
}
