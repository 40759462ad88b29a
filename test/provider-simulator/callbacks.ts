import { createHmac } from "node:crypto";
import { isOver } from "./progress";
import { toTwilioDate } from "./records";
import type { InboxItem, State } from "./state";

type Report = ReadonlyMap<string, string>;

/** Reports an item's state to its status callback as the mode says. Resolves with the HTTP answers that it got. */
export async function report(state: State, item: InboxItem): Promise<number[]> {
  // Of a call only the end is reported, unless more was asked for.
  if (item.channel === "voice" && !isOver(item)) return [];
  const now = describe(state, item);
  switch (state.modes.callbacks) {
    case "lost":
      return [];
    case "normal":
      return post(item, [now], state.authToken);
    case "duplicated":
      return post(item, [now, now], state.authToken);
    case "forged":
      return post(item, [pretend(now)], "not the key of the account");
    case "reordered":
      item.heldBack.push(now);
      if (!isOver(item)) return [];
      return post(item, item.heldBack.splice(0).reverse(), state.authToken);
  }
}

function describe(state: State, item: InboxItem): Report {
  const common = [
    ["AccountSid", state.accountSid],
    ["ApiVersion", "2010-04-01"],
    ["From", state.from],
    ["To", item.to],
  ] as const;
  if (item.channel === "sms")
    return new Map([
      ...common,
      ["MessageSid", item.sid],
      ["SmsSid", item.sid],
      ["MessageStatus", item.status],
      ["SmsStatus", item.status],
      ...(item.status === "undelivered"
        ? ([["ErrorCode", "30003"]] as const)
        : []),
    ]);
  return new Map([
    ...common,
    ["CallSid", item.sid],
    ["CallStatus", item.status],
    ["Direction", "outbound-api"],
    ["CallbackSource", "call-progress-events"],
    ["SequenceNumber", "0"],
    ["Timestamp", toTwilioDate(state.now())],
    ...(item.answeredBy === null
      ? []
      : ([["AnsweredBy", item.answeredBy]] as const)),
  ]);
}

/** What somebody would report who wants a message to look as if it had arrived. */
function pretend(report: Report): Report {
  return new Map([...report, ["MessageStatus", "delivered"]]);
}

async function post(
  item: InboxItem,
  reports: readonly Report[],
  key: string,
): Promise<number[]> {
  const url = item.fields["StatusCallback"];
  // Nothing leaves this computer.
  if (!url?.startsWith("http://127.0.0.1:")) return [];
  const answers: number[] = [];
  for (const fields of reports) {
    const answer = await fetch(url, {
      method: "POST",
      body: new URLSearchParams([...fields]),
      headers: { "x-twilio-signature": sign(key, url, fields) },
      signal: AbortSignal.timeout(5000),
    });
    answers.push(answer.status);
  }
  return answers;
}

/** The simulator's own reading of the rule, so that the app's is not only checked against itself. */
function sign(key: string, url: string, fields: Report): string {
  const hmac = createHmac("sha1", key).update(url);
  for (const name of [...fields.keys()].sort())
    hmac.update(`${name}${fields.get(name) ?? ""}`);
  return hmac.digest("base64");
}
