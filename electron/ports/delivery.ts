import type { DeliveryId } from "../../shared/ids";
import type { Road } from "../../shared/model/delivery-road";
import type { DeliveryProblem } from "../../shared/model/delivery";
import type { Outcome } from "../../shared/outcome";

/** A mail to one address. No line break anywhere but in `text` and `html`; adapters refuse it all the same. */
export type MailMessage = {
  readonly channel: "email";
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** A text message. `to` is a number in E.164, with the plus sign. */
export type SmsMessage = {
  readonly channel: "sms";
  readonly to: string;
  readonly text: string;
};

/** A call that speaks. `to` is a number in E.164, with the plus sign. */
export type VoiceMessage = {
  readonly channel: "voice";
  readonly to: string;
  readonly language: "ja" | "en";
  /** Spoken one after the other with half a second between them, slowly; a code comes as one phrase a digit (R36). */
  readonly phrases: readonly string[];
  /** How often the whole is said. */
  readonly times: number;
};

export type Message = MailMessage | SmsMessage | VoiceMessage;

/** Hands messages to whoever brings them to the member. */
export interface Delivery {
  /**
   * Resolves once the message was accepted for delivery, within a bounded time. The same `id` means the same message: when
   * an earlier try may have been accepted after all, the adapter finds out where the provider can tell, and does not hand
   * it over twice. `receipt` is the provider's own name for it, if it gave one. Never puts a message into a log.
   */
  send(
    message: Message,
    id: DeliveryId,
  ): Promise<Outcome<{ readonly receipt: string | null }, DeliveryProblem>>;
}

/** Makes the delivery that a road describes; null when it cannot be right, or leads where no message may go. */
export type ConnectDelivery = (road: Road) => Delivery | null;
