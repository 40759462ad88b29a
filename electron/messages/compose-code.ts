import type { SmsMessage, VoiceMessage } from "../ports/delivery";
import { cut } from "./one-line";
import type { CodeEffect, Service } from "./service";
import type { Words } from "./words";

/** One text message in UCS-2 (3GPP TS 23.040); in the GSM alphabet 70 letters fit as well, each of them doubled or not. */
const SEGMENT = 70;

/** How often a call says everything (R36). */
const TIMES_SAID = 3;

/** A code as one segment (R37), or as a call that says one digit a phrase (R36). */
export function composeCode(
  { channel, to, code, language }: CodeEffect,
  { name, validMinutes }: Service,
  { sms, call }: Words,
): SmsMessage | VoiceMessage {
  const minutes = validMinutes.code;
  if (channel === "sms") {
    const room = SEGMENT - sms({ name: "", code, minutes }).length;
    return { channel, to, text: sms({ name: cut(name, room), code, minutes }) };
  }
  const digits = [...code].map((digit) => call.digits[Number(digit)] ?? digit);
  return {
    channel,
    to,
    language,
    phrases: [call.opening(name), ...digits, call.closing(minutes)],
    times: TIMES_SAID,
  };
}
