import type { Roads } from "../../../shared/model/delivery-road";
import type { ReceivedView } from "../../../shared/model/received-view";

/** What the stand-in still stands in for. */
export type StandInHalf = "both" | "mail" | "phone";

/** A half is gone as soon as a real way is set up for it; null when both are. */
export function whichHalf({ mail, phone }: Roads): StandInHalf | null {
  if (mail === null) return phone === null ? "both" : "mail";
  return phone === null ? "phone" : null;
}

/** Whether a message belongs to a half. */
export function isOfHalf(half: StandInHalf, message: ReceivedView): boolean {
  return half === "both" || (message.channel === "email") === (half === "mail");
}
