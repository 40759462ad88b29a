import { implement } from "@orpc/server";
import { contract } from "../../shared/contract";
import type { LocalOutbox } from "../ports/local-outbox";
import { answerBy, type OpenConsole } from "./answer-by";

/** The `service` namespace. Looking at the stand-in's messages opens nothing. */
export function serviceRouter(outbox: LocalOutbox, open: OpenConsole) {
  const os = implement(contract).service;
  const opened = (["roads", "setRoad", "sendTest"] as const).map((name) => [
    name,
    answerBy(os[name], open, "service", name),
  ]);
  return os.router({
    ...Object.fromEntries(opened),
    received: os.received.handler(() => ({ messages: [...outbox.received()] })),
    clearReceived: os.clearReceived.handler(() => {
      outbox.clear();
      return {};
    }),
  });
}
