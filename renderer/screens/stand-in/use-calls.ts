import { useState } from "react";
import type { DeliveryId } from "../../../shared/ids";
import type { ReceivedView } from "../../../shared/model/received-view";
import type { CallState } from "./CallRow";

/** How the calls of the stand-in stand. */
export type Calls = {
  readonly stateOf: (id: DeliveryId) => CallState;
  readonly isRinging: boolean;
  readonly answer: (id: DeliveryId) => void;
  readonly hangUp: (id: DeliveryId) => void;
};

/** A phone has one line: the newest call rings until it is answered or hung up, and the ones before are missed. */
export function useCalls(newestFirst: readonly ReceivedView[]): Calls {
  const [settled, setSettled] = useState<ReadonlyMap<DeliveryId, CallState>>(
    new Map(),
  );
  const newest = newestFirst.find((it) => it.channel === "voice")?.id;
  const stateOf = (id: DeliveryId): CallState =>
    settled.get(id) ?? (id === newest ? "ringing" : "missed");
  const settle = (id: DeliveryId, state: CallState) => {
    setSettled((before) => new Map(before).set(id, state));
  };
  return {
    stateOf,
    isRinging: newest !== undefined && stateOf(newest) === "ringing",
    answer: (id) => {
      settle(id, "answered");
    },
    hangUp: (id) => {
      settle(id, "missed");
    },
  };
}
