import type { EpochMs } from "../../../shared/time";
import { verifyTwilioSignature } from "./twilio-signature";
import {
  nameCallStatus,
  nameMessageStatus,
  type DeliveryStatus,
} from "./twilio-status";

/** Twilio's reports have some twenty short fields. */
const MAX_BYTES = 64 * 1024;

/** A request that says that it is Twilio's report on a message. */
export type CallbackRequest = {
  /** The status callback's URL exactly as it was given to Twilio: what a proxy made of it is not what was signed. */
  readonly url: string;
  /** As Node has them, with names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly authToken: string;
};

/** A genuine report. `receipt` is what `send` answered; `at` is there when Twilio says it. */
export type DeliveryReport = {
  readonly receipt: string;
  readonly status: DeliveryStatus;
  readonly at?: EpochMs;
};

/**
 * Reads a report on a message or a call; null for everything that is forged, malformed or too long (C12), which is to be
 * answered with 403 and to change nothing. A genuine report may be replayed: `mergeStatus` makes that harmless.
 */
export function readTwilioCallback(
  request: CallbackRequest,
): DeliveryReport | null {
  const { url, headers, body, authToken } = request;
  const signature = headers["x-twilio-signature"];
  const type = headers["content-type"];
  if (typeof signature !== "string" || typeof type !== "string") return null;
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return null;
  if (authToken === "" || Buffer.byteLength(body) > MAX_BYTES) return null;
  const fields = readFields(body);
  if (fields === null) return null;
  if (!verifyTwilioSignature({ authToken, url, fields, signature }))
    return null;
  return readMessageReport(fields) ?? readCallReport(fields);
}

/** Null when a name comes twice: which of the two would count is not for whoever sends it to choose. */
function readFields(body: string): ReadonlyMap<string, string> | null {
  const pairs = [...new URLSearchParams(body)];
  const fields = new Map(pairs);
  return fields.size === pairs.length ? fields : null;
}

function readMessageReport(
  fields: ReadonlyMap<string, string>,
): DeliveryReport | null {
  const receipt = fields.get("MessageSid") ?? "";
  const status = nameMessageStatus(fields.get("MessageStatus") ?? "");
  if (!/^(SM|MM)[0-9a-f]{32}$/.test(receipt) || status === null) return null;
  return { receipt, status };
}

function readCallReport(
  fields: ReadonlyMap<string, string>,
): DeliveryReport | null {
  const receipt = fields.get("CallSid") ?? "";
  const answeredBy = fields.get("AnsweredBy") ?? null;
  const status = nameCallStatus(fields.get("CallStatus") ?? "", answeredBy);
  if (!/^CA[0-9a-f]{32}$/.test(receipt) || status === null) return null;
  const at = Date.parse(fields.get("Timestamp") ?? "");
  return { receipt, status, ...(!Number.isNaN(at) && { at }) };
}
