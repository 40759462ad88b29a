import type { ServerResponse } from "node:http";
import type { Fault } from "./faults";
import { failedRecord, toRecord } from "./records";
import { sendError, sendJson } from "./reply";
import type { InboxItem, State } from "./state";

/** Answers a right request, or does not, as its number asks for. */
export function answerWithFault(
  response: ServerResponse,
  state: State,
  item: InboxItem,
  fault: Fault | undefined,
): void {
  switch (fault) {
    case undefined:
      sendJson(response, 201, toRecord(state, item));
      return;
    case "hang-before":
    case "hang-after":
      return; // until whoever asked gives up
    case "reset-before":
    case "reset-after":
      response.socket?.resetAndDestroy();
      return;
    case "garbage-before":
    case "garbage-after":
      response.writeHead(201, { "content-type": "application/json" });
      response.end('{"sid": "SM');
      return;
    case "huge-after":
      sendJson(response, 201, {
        ...toRecord(state, item),
        padding: "x".repeat(1_000_000),
      });
      return;
    case "half-after":
      response.writeHead(201, { "content-length": "1000" });
      response.write('{"sid": ', () => response.destroy());
      return;
    case "error-500-before":
    case "error-500-after":
      sendError(response, {
        status: 500,
        code: 20500,
        message: "Internal Server Error",
      });
      return;
    case "ok-with-error":
      sendJson(response, 200, {
        code: 20429,
        message: "Too Many Requests",
        status: 429,
      });
      return;
    case "created-as-failed":
      sendJson(response, 201, failedRecord(state, item));
      return;
    case "redirect":
      response.writeHead(307, { location: "/2010-04-01/trap" });
      response.end();
      return;
  }
}
