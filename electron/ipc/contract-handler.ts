import { onError, ORPCError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import type { Log } from "../ports/log";
import type { AppRouter } from "./router";

export type ContractHandler = RPCHandler<Record<string, never>>;

/**
 * Speaks the contract on a message port. Whatever a call throws that is not declared is a bug: logged here, and answered
 * as an error without words of its own, so that neither a stack nor a path gets into the window.
 */
export function createContractHandler(
  router: AppRouter,
  log: Log,
): ContractHandler {
  return new RPCHandler(router, {
    clientInterceptors: [
      onError((error) => {
        const isBug =
          !(error instanceof ORPCError) ||
          error.code === "INTERNAL_SERVER_ERROR";
        if (isBug) log.bug("call-crashed", error);
      }),
    ],
  });
}
