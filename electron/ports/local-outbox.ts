import type { ReceivedView } from "../../shared/model/received-view";
import type { Delivery } from "./delivery";

/** Stands in for the member's phone and mailbox where no real delivery is set up: what is sent can be looked at on this computer. */
export interface LocalOutbox extends Delivery {
  /** What was sent since the app was started, the newest last; only so many are kept. */
  received(): readonly ReceivedView[];
  clear(): void;
  /** Has `tell` called whenever something arrived or all was cleared, until what it answers with is called. */
  watch(tell: () => void): () => void;
}
