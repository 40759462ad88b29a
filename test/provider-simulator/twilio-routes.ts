import type { IncomingMessage, ServerResponse } from "node:http";
import { callRules, messageRules, toItem } from "./accept";
import { answerWithFault } from "./answer-with-fault";
import { isAcceptedUnder, type TwilioError } from "./faults";
import {
  checkFields,
  E164,
  isError,
  readForm,
  type FieldRules,
} from "./read-form";
import { magicOf, toPage, toRecord } from "./records";
import { sendError, sendJson } from "./reply";
import type { InboxItem, State } from "./state";

const listRules: FieldRules = {
  To: { form: E164, code: 20001 },
  From: { form: E164, code: 20001 },
  Status: { form: /^[a-z-]+$/, code: 20001 },
  PageSize: { form: /^([1-9][0-9]{0,2}|1000)$/, code: 20001 },
  "DateSent>": { form: /^\d{4}-\d\d-\d\d$/, code: 20001 },
  "StartTime>": { form: /^\d{4}-\d\d-\d\d$/, code: 20001 },
};

const updateRules: FieldRules = {
  Status: { form: /^(completed|canceled)$/, required: true, code: 21220 },
};

const unauthorized: TwilioError = {
  status: 401,
  code: 20003,
  message: "Authenticate",
};
const notFound: TwilioError = {
  status: 404,
  code: 20404,
  message: "The requested resource was not found",
};

/** Serves what is below `/2010-04-01/`: the two lists, new messages and calls, one of them, the end of a call. */
export async function serveTwilio(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { accountSid, authToken } = state;
  const key = Buffer.from(`${accountSid}:${authToken}`).toString("base64");
  if (request.headers.authorization !== `Basic ${key}`) {
    sendError(response, unauthorized);
    return;
  }
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const path =
    /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\/(Messages|Calls)(?:\/([A-Z]{2}[0-9a-f]{32}))?\.json$/.exec(
      url.pathname,
    );
  if (path?.[1] !== accountSid) {
    sendError(response, notFound);
    return;
  }
  const channel = path[2] === "Calls" ? "voice" : "sms";
  const route = `${request.method ?? ""} ${path[3] === undefined ? "all" : "one"}`;
  if (route === "GET all") list(state, channel, url.searchParams, response);
  else if (route === "POST all")
    await create(state, channel, request, response);
  else await serveOne(state, channel, path[3], request, response);
}

function list(
  state: State,
  channel: InboxItem["channel"],
  query: URLSearchParams,
  response: ServerResponse,
): void {
  const { lists } = state.modes;
  if (lists === "hanging") return;
  if (lists === "broken") {
    sendError(response, { status: 500, code: 20500, message: "Broken" });
    return;
  }
  const fields = checkFields(query, listRules);
  if (isError(fields)) sendError(response, fields);
  else sendJson(response, 200, toPage(state, channel, fields));
}

async function create(
  state: State,
  channel: InboxItem["channel"],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const rules = channel === "sms" ? messageRules : callRules;
  const fields = await readForm(request, rules);
  if (isError(fields)) {
    sendError(response, fields);
    return;
  }
  const made = toItem(state, channel, fields);
  if (!("item" in made)) {
    sendError(response, made);
    return;
  }
  const { fault } = magicOf(made.item.to);
  if (isAcceptedUnder(fault)) {
    state.items.push(made.item);
    state.costs.spend(made.item.to, made.microUsd);
  }
  answerWithFault(response, state, made.item, fault);
}

async function serveOne(
  state: State,
  channel: InboxItem["channel"],
  sid: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const item = state.items.find((one) => one.sid === sid);
  if (item?.channel !== channel) {
    sendError(response, notFound);
    return;
  }
  if (request.method === "POST" && channel === "voice") {
    const fields = await readForm(request, updateRules);
    if (isError(fields)) {
      sendError(response, fields);
      return;
    }
    if (item.status === "in-progress") item.status = "completed";
    else if (["queued", "ringing"].includes(item.status))
      item.status = "canceled";
  } else if (request.method !== "GET") {
    sendError(response, { status: 405, code: 20004, message: "Not allowed" });
    return;
  }
  sendJson(response, 200, toRecord(state, item));
}
