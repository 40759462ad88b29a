import { implement } from "@orpc/server";
import { contract } from "../../shared/contract";
import type { LocalOutbox } from "../ports/local-outbox";

/** The `service` namespace. */
export function serviceRouter(outbox: LocalOutbox) {
  const os = implement(contract).service;
  return os.router({
    received: os.received.handler(() => ({ messages: [...outbox.received()] })),
    clearReceived: os.clearReceived.handler(() => {
      outbox.clear();
      return {};
    }),
  });
}
