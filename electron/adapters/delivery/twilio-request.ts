import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { EpochMs } from "../../../shared/time";
import type { TwilioAccount } from "./twilio-account";

/** Twilio's answers are a few kilobytes; a page of ten messages is the longest that is asked for. */
const MAX_BYTES = 64 * 1024;

/** What came back, whatever it says. */
export type TwilioAnswer = {
  readonly status: number;
  readonly text: string;
  /** When it was answered, by Twilio's clock: its records bear the same one, and this computer's may be wrong. */
  readonly at: EpochMs;
};

/** Nothing came back, or not the whole of it: what was asked for may have happened all the same. */
export type NoAnswer = "timeout" | "broken-off";

/**
 * One request to the account's folder and its whole answer, within the account's time limit. Redirects are not followed:
 * they are answers like any other.
 */
export async function askTwilio(
  account: TwilioAccount,
  method: "GET" | "POST",
  resource: string,
  fields: URLSearchParams,
): Promise<Outcome<TwilioAnswer, NoAnswer>> {
  const deadline = AbortSignal.timeout(account.timeoutMs);
  const url = new URL(resource, account.folder);
  if (method === "GET") url.search = fields.toString();
  const body = method === "POST" ? fields.toString() : "";
  try {
    const response = await open(url, body, {
      method,
      agent: false, // a connection of its own: a kept one may be dead, and that looks like an unknown outcome
      signal: deadline,
      headers: {
        authorization: account.authorization,
        accept: "application/json",
        "user-agent": "Nidan",
        "content-length": Buffer.byteLength(body),
        ...(method === "POST" && {
          "content-type": "application/x-www-form-urlencoded",
        }),
      },
    });
    const at = Date.parse(response.headers.date ?? "");
    return yes({
      status: response.statusCode ?? 0,
      text: await readText(response),
      at: Number.isNaN(at) ? Date.now() : at,
    });
  } catch {
    return no(deadline.aborted ? "timeout" : "broken-off");
  }
}

function open(
  url: URL,
  body: string,
  options: Parameters<typeof requestHttp>[1],
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(url, options, resolve);
    request.on("error", reject);
    request.end(body);
  });
}

/** Throws when there is more than an answer of Twilio's can be, or when it breaks off. */
async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Error("the answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
