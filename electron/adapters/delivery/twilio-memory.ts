import type { DeliveryId } from "../../../shared/ids";
import type { EpochMs } from "../../../shared/time";
import type { TwilioOrder } from "./twilio-order";

/** What this run of the app knows of its tries. It is gone with it: what must last is Twilio's list. */
export type TwilioMemory = {
  readonly receiptOf: (id: DeliveryId) => string | null;
  readonly accept: (id: DeliveryId, receipt: string) => void;
  /** Whether a receipt is another message's. Ask only for ids that have none. */
  readonly isTaken: (receipt: string) => boolean;
  /** Notes a try that begins `now`, and says since when a record at Twilio can be of this id. */
  readonly begin: (id: DeliveryId, order: TwilioOrder, now: EpochMs) => EpochMs;
};

const MAX_IDS = 1000;

/** Of the last thousand ids. */
export function createTwilioMemory(): TwilioMemory {
  const receipts = new Map<DeliveryId, string>();
  const tries = new Map<DeliveryId, { to: string; at: EpochMs }>();
  return {
    receiptOf: (id) => receipts.get(id) ?? null,
    accept: (id, receipt) => {
      receipts.set(id, receipt);
      dropOldest(receipts);
    },
    isTaken: (receipt) => [...receipts.values()].includes(receipt),
    begin: (id, order, now) => {
      const known = tries.get(id);
      if (known !== undefined) return known.at;
      const since = now - order.memoryMs;
      const hasRival = [...tries.values()].some(
        ({ to, at }) => to === order.to && at >= since,
      );
      tries.set(id, { to: order.to, at: now });
      dropOldest(tries);
      // A call that was found could be the rival's, which has other words: rather one call too many than none.
      return hasRival && !order.isTelling ? Number.POSITIVE_INFINITY : since;
    },
  };
}

function dropOldest(map: Map<DeliveryId, unknown>): void {
  for (const id of map.keys()) {
    if (map.size <= MAX_IDS) return;
    map.delete(id);
  }
}
