import { implement } from "@orpc/server";
import { service } from "../../shared/contract/service";
import type { LocalOutbox } from "../ports/local-outbox";
import { answerBy, type OpenConsole } from "./answer-by";
import { whatChanges } from "./what-changes";

const os = implement(service);
type Answers = Parameters<typeof os.router>[0];

/** The `service` namespace. Looking at the stand-in's messages opens nothing. */
export function serviceRouter(outbox: LocalOutbox, open: OpenConsole): Answers {
  const opened = (["roads", "setRoad", "sendTest"] as const).map((name) => [
    name,
    answerBy(os[name], open, "service", name),
  ]);
  const received = () => ({ messages: [...outbox.received()] });
  return {
    ...(Object.fromEntries(opened) as Answers), // the names are the contract's own
    received: os.received.handler(received),
    arrivals: os.arrivals.handler(({ signal }) =>
      whatChanges((tell) => outbox.watch(tell), received, signal),
    ),
    clearReceived: os.clearReceived.handler(() => {
      outbox.clear();
      return {};
    }),
  };
}
