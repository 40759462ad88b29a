import { magicNumbers, type Ending } from "./faults";
import type { InboxItem } from "./state";

/** What a message or a call is one step later; the same when it is over. A call is answered with its `in-progress`. */
export function nextStatus({ channel, status, to }: InboxItem): string {
  const ending = magicNumbers[to]?.ending;
  if (channel === "sms") {
    if (status === "queued") return "sent";
    if (status !== "sent") return status;
    return ending === "undelivered" ? "undelivered" : "delivered";
  }
  if (status === "queued") return "ringing";
  if (status === "ringing")
    return ending === "busy" || ending === "no-answer" ? ending : "in-progress";
  return status === "in-progress" ? "completed" : status;
}

/** Whether nothing more will happen to it. */
export function isOver(item: InboxItem): boolean {
  return nextStatus(item) === item.status;
}

/** Twilio's word for who answers that number. */
export function whoAnswers(to: string): string {
  const ending = magicNumbers[to]?.ending;
  return (ending === undefined ? undefined : words[ending]) ?? "human";
}

const words: Readonly<Partial<Record<Ending, string>>> = {
  machine: "machine_start",
  fax: "fax",
  unknown: "unknown",
};
