import type { DeliveryId } from "../../../shared/ids";
import type { Delivery } from "../../ports/delivery";

/** More messages than are ever under way at the same time; the oldest is forgotten for the newest. */
const MEMORY = 1000;

/**
 * A `send` that hands over what was accepted under an id once: whoever asks again, also while it is under way, hears what
 * came of it. Forgotten at a restart: what is safe beyond that is the provider's to know.
 */
export function oncePerId(send: Delivery["send"]): Delivery["send"] {
  const known = new Map<DeliveryId, ReturnType<Delivery["send"]>>();
  return (message, id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const sending = send(message, id);
    known.set(id, sending);
    const [oldest] = known.keys();
    if (known.size > MEMORY && oldest !== undefined) known.delete(oldest);
    const forget = () => {
      if (known.get(id) === sending) known.delete(id);
    };
    sending.then((sent) => {
      if (!sent.ok) forget();
    }, forget);
    return sending;
  };
}
