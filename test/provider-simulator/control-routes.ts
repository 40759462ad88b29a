import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { report } from "./callbacks";
import { nextStatus, whoAnswers } from "./progress";
import { sendJson } from "./reply";
import { modesSchema, type InboxItem, type State } from "./state";

/**
 * Serves what is below `/_sim/`, for tests and people:
 *
 * - `GET messages?to=`: the inbox, oldest first; `DELETE messages`: empties it, with the costs and the list of requests
 * - `POST advance?sid=`: what happens next to one message or call; answers `{ item, answers }` once it was reported
 * - `POST modes`: any of `callbacks`, `lists`, `aheadMs`; answers all of them
 * - `GET costs`: `{ JP: { count, microUsd } }`
 * - `GET requests`: what was asked for so far below `/2010-04-01/`, e.g. `POST Messages.json`
 */
export async function serveControl(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  switch (`${request.method ?? ""} ${url.pathname}`) {
    case "GET /_sim/messages": {
      const to = url.searchParams.get("to");
      const items = state.items.filter((item) => to === null || item.to === to);
      sendJson(response, 200, items);
      return;
    }
    case "DELETE /_sim/messages":
      state.items = [];
      state.requests.length = 0;
      state.costs.clear();
      sendJson(response, 200, []);
      return;
    case "POST /_sim/advance": {
      const sid = url.searchParams.get("sid");
      const item = state.items.find((one) => one.sid === sid);
      if (item === undefined) break;
      advance(item);
      sendJson(response, 200, { item, answers: await report(state, item) });
      return;
    }
    case "POST /_sim/modes": {
      const isRight = setModes(state, await text(request));
      sendJson(response, isRight ? 200 : 400, state.modes);
      return;
    }
    case "GET /_sim/costs":
      sendJson(response, 200, state.costs.read());
      return;
    case "GET /_sim/requests":
      sendJson(response, 200, state.requests);
      return;
  }
  sendJson(response, 404, {});
}

/** Changes modes from a JSON object; false, and nothing is changed, when it is not one of modes. */
export function setModes(state: State, json: string): boolean {
  const wanted = modesSchema.partial().safeParse(parseJson(json));
  if (!wanted.success) return false;
  Object.assign(state.modes, wanted.data);
  return true;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** A call's words are heard when it comes to its end by itself. */
function advance(item: InboxItem): void {
  const before = item.status;
  item.status = nextStatus(item);
  if (item.channel === "sms" || item.status === before) return;
  if (item.status === "in-progress") item.answeredBy = whoAnswers(item.to);
  if (item.status === "completed") item.heard = item.script;
}
