import { randomBytes } from "node:crypto";
import type { TwilioError } from "./faults";
import { CALLBACK, E164, type FieldRules, type Fields } from "./read-form";
import { magicOf } from "./records";
import type { InboxItem, State } from "./state";
import { playTwiml, type Heard } from "./twiml";

/** What `POST Messages.json` may say. */
export const messageRules: FieldRules = {
  To: { form: E164, required: true, code: 21211 },
  From: { form: E164, required: true, code: 21603 },
  Body: { form: /^[\s\S]{1,1600}$/u, required: true, code: 21602 },
  StatusCallback: { form: CALLBACK, code: 21609 },
  ValidityPeriod: { form: /^[1-9][0-9]{0,4}$/, code: 21621 },
  MaxPrice: { form: /^[0-9]+(\.[0-9]{1,4})?$/, code: 20001 },
};

/** What `POST Calls.json` may say. No `Url`: nobody who uses the simulator can be called back for words. */
export const callRules: FieldRules = {
  To: { form: E164, required: true, code: 21217 },
  From: { form: E164, required: true, code: 21213 },
  Twiml: { form: /^[\s\S]{1,4000}$/, required: true, code: 21205 },
  StatusCallback: { form: CALLBACK, code: 21609 },
  Timeout: { form: /^[1-9][0-9]{0,2}$/, code: 20001 },
  TimeLimit: { form: /^[1-9][0-9]{0,4}$/, code: 20001 },
  MachineDetection: { form: /^(Enable|DetectMessageEnd)$/, code: 20001 },
  MachineDetectionTimeout: { form: /^([3-9]|[1-5][0-9])$/, code: 20001 },
};

/** A right request as an item for the inbox, or why Twilio would not take it. Nothing is kept yet. */
export function toItem(
  state: State,
  channel: InboxItem["channel"],
  fields: Fields,
): { item: InboxItem; microUsd: number } | TwilioError {
  const { To: to = "", From: from = "", Body: body = "" } = fields;
  if (from !== state.from)
    return wrong(channel === "sms" ? 21606 : 21210, "'From' is not yours");
  const refused = magicOf(to).refused?.[channel];
  if (refused !== undefined) return refused;
  const script = channel === "sms" ? [] : tryToPlay(fields["Twiml"] ?? "");
  if (script === null) return wrong(12100, "The TwiML cannot be parsed");
  const segments = channel === "sms" ? countSegments(body) : 1;
  const microUsd = state.costs.priceOf(to, channel, segments);
  if (microUsd === null)
    return wrong(channel === "sms" ? 21408 : 21215, "Country not permitted");
  if (microUsd > Number(fields["MaxPrice"] ?? "Infinity") * 1e6)
    return wrong(30010, "Message price exceeds max price");
  const item: InboxItem = {
    sid: `${channel === "sms" ? "SM" : "CA"}${randomBytes(16).toString("hex")}`,
    channel,
    to,
    text: channel === "sms" ? body : wordsOf(script).join("\n"),
    status: "queued",
    answeredBy: null,
    createdMs: Math.floor(state.now() / 1000) * 1000, // Twilio knows no fractions of a second
    segments,
    fields,
    script,
    heard: [],
    heldBack: [],
  };
  return { item, microUsd };
}

function wordsOf(script: readonly Heard[]): string[] {
  return script.flatMap((piece) => ("say" in piece ? [piece.say] : []));
}

function tryToPlay(twiml: string): readonly Heard[] | null {
  try {
    return playTwiml(twiml);
  } catch {
    return null;
  }
}

/** GSM 03.38 counts 160 (153 in a chain), UCS-2 70 (67); taken for GSM is what is ASCII. */
function countSegments(body: string): number {
  const [one, many] = /^[\x00-\x7F]*$/.test(body) ? [160, 153] : [70, 67];
  return body.length <= one ? 1 : Math.ceil(body.length / many);
}

function wrong(code: number, message: string): TwilioError {
  return { status: 400, code, message };
}
