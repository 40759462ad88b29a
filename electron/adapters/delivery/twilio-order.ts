import type { DeliveryProblem } from "../../../shared/model/delivery";
import { no, yes, type Outcome } from "../../../shared/outcome";
import { MINUTE_MS } from "../../../shared/time";
import type { SmsMessage, VoiceMessage } from "../../ports/delivery";
import { isE164, type TwilioAccount } from "./twilio-account";
import type { TwilioRecord } from "./twilio-record";
import { writeTwiml } from "./twilio-twiml";

/** One message in Twilio's words. */
export type TwilioOrder = {
  readonly resource: "Messages.json" | "Calls.json";
  readonly to: string;
  readonly fields: URLSearchParams;
  /** Whether a record can be this message: its text for a message, nothing but its number for a call. */
  readonly isSame: (record: TwilioRecord) => boolean;
  /** How old a record may be that another run of the app may have asked for. */
  readonly memoryMs: number;
  /** Whether `isSame` tells this message from another one to the same number. */
  readonly isTelling: boolean;
};

/** How long Twilio may try to pass on a text message: as long as the code in it can be used (R32). */
const VALIDITY_SECONDS = 600;

/** A number that cannot be one is refused before anybody is asked. */
export function orderSms(
  account: TwilioAccount,
  { to, text }: SmsMessage,
): Outcome<TwilioOrder, DeliveryProblem> {
  if (!isE164(to)) return no("invalid-number");
  const fields = new URLSearchParams({ To: to, From: account.from });
  fields.set("Body", text);
  fields.set("ValidityPeriod", String(VALIDITY_SECONDS));
  if (account.statusCallback !== null)
    fields.set("StatusCallback", account.statusCallback);
  if (account.maxPriceUsd !== null)
    fields.set("MaxPrice", account.maxPriceUsd.toFixed(4));
  return yes({
    resource: "Messages.json",
    to,
    fields,
    // A trial account's messages have a sentence of Twilio's before them.
    isSame: ({ body }) => text !== "" && body?.endsWith(text) === true,
    memoryMs: 15 * MINUTE_MS,
    isTelling: true,
  });
}

/**
 * A call that is given its words along with the order: nobody need be reachable from outside (`Url` would be fetched by
 * Twilio). No field of a call comes back in Twilio's lists and can be chosen freely, so a call is recognised by its
 * number and its time alone: one of the last minute is this one. A minute, because a number is not called twice in one
 * (R35); a longer memory would take the next call, with another code, for the one before it.
 *
 * Machines (R36): `MachineDetection` with `AsyncAmd` at its default, false, so that nothing is said before Twilio knows
 * who answered. Words that come along cannot ask for the result, and Twilio would say them to a machine too: it is
 * `watchForMachine` that ends such a call, in the silence at the beginning.
 */
export function orderCall(
  account: TwilioAccount,
  message: VoiceMessage,
): Outcome<TwilioOrder, DeliveryProblem> {
  const { to } = message;
  if (!isE164(to)) return no("invalid-number");
  const twiml = writeTwiml(message);
  if (twiml === null) return no("misconfigured");
  const fields = new URLSearchParams({ To: to, From: account.from });
  fields.set("Twiml", twiml);
  fields.set("Timeout", "25"); // seconds of ringing: fewer than most answering machines wait
  fields.set("TimeLimit", "180"); // seconds of talking, whatever happens
  fields.set("MachineDetection", "Enable");
  fields.set("MachineDetectionTimeout", "10"); // seconds: who answered hears nothing so long
  if (account.statusCallback !== null)
    fields.set("StatusCallback", account.statusCallback);
  return yes({
    resource: "Calls.json",
    to,
    fields,
    isSame: () => true,
    memoryMs: MINUTE_MS,
    isTelling: false,
  });
}
