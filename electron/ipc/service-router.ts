import { implement } from "@orpc/server";
import { service } from "../../shared/contract/service";
import type { LocalOutbox } from "../ports/local-outbox";
import type { ServiceChoice } from "../runtime/account/service-choice";
import { answerBy } from "./answer-by";
import { whatChanges } from "./what-changes";

const os = implement(service);
type Answers = Parameters<typeof os.router>[0];

/** The `service` namespace. Looking at the stand-in's messages opens nothing, nor does choosing a service. */
export function serviceRouter(
  outbox: LocalOutbox,
  { open, where, choose }: ServiceChoice,
): Answers {
  const opened = (["roads", "setRoad", "sendTest"] as const).map((name) => [
    name,
    answerBy(os[name], open, "service", name),
  ]);
  const received = () => ({ messages: [...outbox.received()] });
  return {
    ...(Object.fromEntries(opened) as Answers), // the names are the contract's own
    where: os.where.handler(async () => ({ address: await where() })),
    setWhere: os.setWhere.handler(async ({ input, errors }) => {
      const chosen = await choose(input.address);
      if (chosen.ok) return { address: chosen.value };
      const { problem } = chosen;
      throw problem.code === "SAVE_FAILED"
        ? errors.SAVE_FAILED({ data: problem.data })
        : errors.SERVICE_REFUSED({ data: problem.data });
    }),
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
