import { magicNumbers } from "./faults";
import type { InboxItem, State } from "./state";

/** A message or a call as Twilio's API shows it. */
export function toRecord(
  state: State,
  item: InboxItem,
): Readonly<Record<string, unknown>> {
  const folder = `/2010-04-01/Accounts/${state.accountSid}`;
  const common = {
    sid: item.sid,
    account_sid: state.accountSid,
    api_version: "2010-04-01",
    to: item.to,
    from: state.from,
    direction: "outbound-api",
    status: item.status,
    date_created: toTwilioDate(item.createdMs),
    date_updated: toTwilioDate(item.createdMs),
    price: null,
    price_unit: "USD",
  };
  const begun = item.status !== "queued" ? toTwilioDate(item.createdMs) : null;
  if (item.channel === "voice")
    return {
      ...common,
      start_time: begun,
      answered_by: item.answeredBy,
      duration: null,
      uri: `${folder}/Calls/${item.sid}.json`,
    };
  return {
    ...common,
    body: item.fields["Body"],
    date_sent: begun,
    num_segments: String(item.segments),
    num_media: "0",
    error_code: item.status === "undelivered" ? 30003 : null,
    error_message: null,
    messaging_service_sid: null,
    uri: `${folder}/Messages/${item.sid}.json`,
  };
}

/** RFC 2822, as in Twilio's records. */
export function toTwilioDate(ms: number): string {
  return new Date(ms).toUTCString().replace("GMT", "+0000");
}

/** A page of records, newest first. The filters by date leave out what has not begun, as Twilio's do. */
export function toPage(
  state: State,
  channel: InboxItem["channel"],
  query: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const name = channel === "sms" ? "messages" : "calls";
  const size = Number(query["PageSize"] ?? "50");
  const since = query["DateSent>"] ?? query["StartTime>"];
  const records = state.items
    .filter(
      (item) =>
        item.channel === channel &&
        (query["To"] ?? item.to) === item.to &&
        (query["From"] ?? state.from) === state.from &&
        (query["Status"] ?? item.status) === item.status &&
        (since === undefined ||
          (item.status !== "queued" && item.createdMs >= Date.parse(since))),
    )
    .reverse();
  return {
    [name]: records.slice(0, size).map((item) => toRecord(state, item)),
    page: 0,
    page_size: size,
    start: 0,
    end: Math.max(0, Math.min(size, records.length) - 1),
    next_page_uri: null,
    previous_page_uri: null,
  };
}

/** The record of a message that Twilio made and at once gave up. */
export function failedRecord(
  state: State,
  item: InboxItem,
): Readonly<Record<string, unknown>> {
  return { ...toRecord(state, item), status: "failed", error_code: 30006 };
}

/** What a number's magic is, if it has any. */
export function magicOf(
  to: string,
): NonNullable<(typeof magicNumbers)[string]> {
  return magicNumbers[to] ?? {};
}
