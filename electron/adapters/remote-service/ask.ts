import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps, type RequestOptions } from "node:https";
import type { LookupFunction } from "node:net";
import type { CookieJar } from "./cookie-jar";
import { nameTrouble, Trouble } from "./trouble";

const MAX_BYTES = 1_000_000;
/** What stands before a service that is down, or tells to come back later. */
const NOT_NOW = [429, 502, 503, 504];

/** How long one call may take as a whole, and whom to trust instead of the usual authorities, in PEM. */
export type AskOptions = {
  readonly timeoutMs: number;
  readonly ca: string | undefined;
};

/**
 * Posts one call. The answer is JSON of at most 1 MB, whole within the time, from the address itself: a redirect is
 * somebody else's. Everything else is thrown as `Trouble`.
 */
export async function ask(
  request: Request,
  jar: CookieJar,
  { timeoutMs, ca }: AskOptions,
): Promise<Response> {
  const body = await request.text();
  const cookie = jar.text();
  try {
    const response = await post(new URL(request.url), body, {
      method: "POST",
      agent: false, // a connection of its own: a kept one may be dead, and that looks like an unknown outcome
      minVersion: "TLSv1.2",
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "user-agent": "Nidan",
        ...(cookie !== "" && { cookie }),
      },
      ...(ca !== undefined && { ca }),
    });
    return await read(response, jar);
  } catch (error) {
    throw nameTrouble(error);
  }
}

function post(
  url: URL,
  body: string,
  options: RequestOptions,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent =
      url.protocol === "https:"
        ? requestHttps(url, options, resolve)
        : requestHttp(url, { ...options, lookup: lookUpLoopback }, resolve);
    sent.on("error", reject);
    sent.end(body);
  });
}

/** `localhost` is this computer, whatever anyone answers to that name: what goes there is not encrypted. */
const lookUpLoopback: LookupFunction = (_host, options, callback) => {
  const [four, six] = [
    { address: "127.0.0.1", family: 4 },
    { address: "::1", family: 6 },
  ];
  if (options.all === true) callback(null, [four, six]);
  else callback(null, four.address, four.family);
};

async function read(
  response: IncomingMessage,
  jar: CookieJar,
): Promise<Response> {
  const { statusCode: status = 0, headers } = response;
  try {
    const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
    if (!isJson && NOT_NOW.includes(status)) throw new Trouble("unreachable");
    if (!isJson || (status !== 200 && status < 400))
      throw new Trouble("not-a-service");
    const text = await readText(response);
    jar.take(headers["set-cookie"] ?? []);
    return new Response(text, {
      status,
      headers: { "content-type": "application/json" },
    });
  } finally {
    response.destroy();
  }
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Trouble("not-a-service");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
