import type { DeliveryProblem } from "../../../shared/model/delivery";

/** By Twilio's error code; see `https://www.twilio.com/docs/api/errors/CODE`. */
const problems: ReadonlyMap<number, DeliveryProblem> = new Map([
  [13223, "invalid-number"], // of a call: not a number
  [13224, "invalid-number"], // of a call: no such number, or none that Twilio calls
  [21211, "invalid-number"], // of a message: `To` is no number
  [21217, "invalid-number"], // of a call: `To` is no number
  [21214, "not-reachable"], // no route for a call
  [21216, "not-reachable"], // Twilio blocks calls to it
  [21612, "not-reachable"], // no route for a message
  [21614, "not-reachable"], // not a mobile
  [21635, "not-reachable"], // a landline
  [30003, "not-reachable"], // the handset is off
  [30005, "not-reachable"], // no such handset
  [30006, "not-reachable"], // a landline, or a carrier out of reach
  [21610, "opted-out"], // answered STOP
  [13227, "country-refused"], // of a call: no permission for the country
  [21215, "country-refused"], // of a call: no permission for the country
  [21408, "country-refused"], // of a message: no permission for the country
  [14107, "rate-limited"],
  [20429, "rate-limited"],
  [30001, "rate-limited"], // the queue is full
  [20003, "misconfigured"], // the key is wrong
  [20404, "misconfigured"], // no such account
  [21210, "misconfigured"], // of a call: `From` is not ours
  [21212, "misconfigured"], // `From` is no number
  [21401, "misconfigured"], // `From` is not a number that can send
  [21603, "misconfigured"], // no `From`
  [21606, "misconfigured"], // `From` cannot send messages
  [21608, "misconfigured"], // a trial account
  [21659, "misconfigured"], // `From` is not Twilio's
]);

/** What an error means for the member (R38). `code` is Twilio's own and says more than HTTP's `status`. */
export function nameTwilioProblem(
  status: number,
  code: number | null,
): DeliveryProblem {
  const named = code === null ? undefined : problems.get(code);
  if (named !== undefined) return named;
  if (status === 429) return "rate-limited";
  return status >= 500 || status < 300 ? "temporary" : "misconfigured";
}
