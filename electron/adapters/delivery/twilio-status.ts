import { isMachine } from "./twilio-machine-watch";

/** What became of a message so far. A call that a person answered to its end is `delivered`, one that a machine took `failed`. */
export type DeliveryStatus = "accepted" | "sent" | "failed" | "delivered";

const ranks: Readonly<Record<DeliveryStatus, number>> = {
  accepted: 0,
  sent: 1,
  failed: 2, // what a carrier concludes when it hears nothing
  delivered: 3, // what the handset says: it is right when both were said
};

/**
 * What is known after one more report. Only ever forwards: reports that come twice, late or in another order lead to the
 * same end, and so does one that is replayed.
 */
export function mergeStatus(
  known: DeliveryStatus,
  reported: DeliveryStatus,
): DeliveryStatus {
  return ranks[reported] > ranks[known] ? reported : known;
}

const messageStatuses: ReadonlyMap<string, DeliveryStatus> = new Map([
  ["accepted", "accepted"],
  ["scheduled", "accepted"],
  ["queued", "accepted"],
  ["sending", "accepted"],
  ["sent", "sent"],
  ["delivered", "delivered"],
  ["read", "delivered"],
  ["undelivered", "failed"],
  ["failed", "failed"],
  ["canceled", "failed"],
]);

const callStatuses: ReadonlyMap<string, DeliveryStatus> = new Map([
  ["queued", "accepted"],
  ["initiated", "accepted"],
  ["ringing", "accepted"],
  ["in-progress", "sent"],
  ["completed", "delivered"],
  ["busy", "failed"],
  ["no-answer", "failed"],
  ["failed", "failed"],
  ["canceled", "failed"],
]);

/** Twilio's word for the state of a text message; null for one that no message of ours can have. */
export function nameMessageStatus(word: string): DeliveryStatus | null {
  return messageStatuses.get(word) ?? null;
}

/** Twilio's word for the state of a call, and for who answered it. */
export function nameCallStatus(
  word: string,
  answeredBy: string | null,
): DeliveryStatus | null {
  const status = callStatuses.get(word) ?? null;
  return status === "delivered" && isMachine(answeredBy) ? "failed" : status;
}
