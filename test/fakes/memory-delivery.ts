import type { DeliveryId } from "../../shared/ids";
import type { DeliveryProblem } from "../../shared/model/delivery";
import { no, yes } from "../../shared/outcome";
import type { Delivery, Message } from "../../electron/ports/delivery";

/**
 * A delivery in memory. `sent` is what a member would get, `tries` every call. `outcomes` are what the next calls come
 * to, one each: a problem; or `lost`, where the message was sent and the caller is told of a timeout.
 */
export function createMemoryDelivery(
  channels: readonly Message["channel"][] = ["email", "sms", "voice"],
): Delivery & {
  readonly sent: { readonly id: DeliveryId; readonly message: Message }[];
  readonly tries: DeliveryId[];
  outcomes: (DeliveryProblem | "lost" | null)[];
} {
  const delivery = {
    sent: [] as { id: DeliveryId; message: Message }[],
    tries: [] as DeliveryId[],
    outcomes: [] as (DeliveryProblem | "lost" | null)[],
    send: (message: Message, id: DeliveryId) => {
      delivery.tries.push(id);
      const outcome = delivery.outcomes.shift() ?? null;
      const problem = outcome === "lost" ? null : outcome;
      if (!channels.includes(message.channel))
        return Promise.resolve(no("misconfigured" as const));
      if (!isAddress(message))
        return Promise.resolve(no("invalid-number" as const));
      if (problem !== null) return Promise.resolve(no(problem));
      if (!delivery.sent.some((before) => before.id === id))
        delivery.sent.push({ id, message });
      return Promise.resolve(
        outcome === "lost"
          ? no("timeout" as const)
          : yes({ receipt: `receipt-${id}` }),
      );
    },
  };
  return delivery;
}

function isAddress({ channel, to }: Message): boolean {
  return channel === "email"
    ? /^[^\s@,;:<>"]+@[^\s@,;:<>"]+$/.test(to)
    : /^\+[1-9][0-9]{6,14}$/.test(to);
}
