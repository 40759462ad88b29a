import type { ServerResponse } from "node:http";
import type { TwilioError } from "./faults";

/** Answers in JSON, as Twilio does. */
export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

/** Answers with an error in Twilio's shape. */
export function sendError(response: ServerResponse, error: TwilioError): void {
  const { status, code, message } = error;
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  sendJson(response, status, { code, message, more_info, status });
}
