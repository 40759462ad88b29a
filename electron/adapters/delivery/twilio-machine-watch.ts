import { setTimeout as wait } from "node:timers/promises";
import type { TwilioAccount } from "./twilio-account";
import { readRecord } from "./twilio-record";
import { askTwilio } from "./twilio-request";

/** Ringing, finding out who answered, and some waiting in Twilio's queue before. */
const WATCH_MS = 90_000;

const over: readonly string[] = [
  "completed",
  "busy",
  "failed",
  "no-answer",
  "canceled",
];

/**
 * Ends a call that a machine or a fax answered, so that no code is left on it (R36). Resolves once the call is over, a
 * person answered it, Twilio could not tell, or a minute and a half went by; never rejects. It asks again and again
 * because nobody can be reached from outside here. It can do no more than Twilio reports, and ends with the app.
 */
export async function watchForMachine(
  account: TwilioAccount,
  receipt: string,
): Promise<void> {
  const call = `Calls/${receipt}.json`;
  const nothing = new URLSearchParams();
  for (let spentMs = 0; spentMs < WATCH_MS; spentMs += account.watchEveryMs) {
    await wait(account.watchEveryMs, undefined, { ref: false });
    const answer = await askTwilio(account, "GET", call, nothing);
    const record = answer.ok ? readRecord(answer.value.text) : null;
    if (record === null) continue;
    if (over.includes(record.status)) return;
    if (isMachine(record.answered_by ?? null)) {
      const end = new URLSearchParams({ Status: "completed" });
      const ended = await askTwilio(account, "POST", call, end);
      if (ended.ok && ended.value.status === 200) return;
    } else if (record.answered_by) return;
  }
}

/** Of Twilio's words for who answered. */
export function isMachine(answeredBy: string | null): boolean {
  return answeredBy === "fax" || answeredBy?.startsWith("machine") === true;
}
