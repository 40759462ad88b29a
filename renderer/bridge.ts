import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../shared/contract";
import { handshake } from "../shared/contract/handshake";
import { no, yes, type Outcome } from "../shared/outcome";

/** Every call the window may make, typed by the contract. */
export type Client = ContractRouterClient<Contract>;

/** Why there is nobody to talk to: main does not know this page, or nobody answered in ten seconds. */
export type ConnectProblem = "refused" | "silent";

const PATIENCE_MS = 10_000;

/** Asks main, through preload, for this window's one port. Only messages of this very window are believed. */
export function connect(
  page: Window,
  patienceMs = PATIENCE_MS,
): Promise<Outcome<Client, ConnectProblem>> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<Client, ConnectProblem>) => {
      page.removeEventListener("message", hear);
      clearTimeout(timer);
      resolve(outcome);
    };
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source !== page || event.origin !== page.location.origin)
        return;
      if (event.data === handshake.refused) finish(no("refused"));
      const port = event.ports[0];
      if (event.data !== handshake.port || port === undefined) return;
      const client = createORPCClient<Client>(new RPCLink({ port }));
      port.start();
      finish(yes(client));
    };
    const timer = setTimeout(() => {
      finish(no("silent"));
    }, patienceMs);
    page.addEventListener("message", hear);
    page.postMessage(handshake.request, page.location.origin);
  });
}
