import { createORPCClient, ORPCError, safe } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { ResponseValidationPlugin } from "@orpc/contract/plugins";
import { account } from "../../../shared/contract/account";
import type { AccountCalls } from "../../../shared/contract/calls";
import type { RemoteProblem } from "../../../shared/model/service-choice";
import { no, yes } from "../../../shared/outcome";
import type { Log } from "../../ports/log";
import { ask, type AskOptions } from "./ask";
import { createCookieJar } from "./cookie-jar";
import { Trouble } from "./trouble";

const TIMEOUT_MS = 15_000;
/** What a service says of its own file and keychain: its keeper's business, and no word of it true of this computer. */
const ITS_OWN = ["SERVICE_UNAVAILABLE", "KEYCHAIN_UNAVAILABLE", "SAVE_FAILED"];

type AnyCall = (input: unknown) => Promise<unknown>;

/**
 * The account calls of a service over the network: the contract by oRPC's own protocol, under `/rpc` of its address. Each
 * answer, yes or no, is held against what the contract declares for the call; all other ends are SERVICE_UNAVAILABLE with
 * the kind of trouble, and the log is told that kind alone. The session is a cookie, in memory.
 */
export function createRemoteAccountCalls(
  address: string,
  log: Log,
  { timeoutMs = TIMEOUT_MS, ca }: Partial<AskOptions> = {},
): AccountCalls {
  const jar = createCookieJar();
  const link = new RPCLink({
    url: `${address}/rpc`,
    fetch: (request) => ask(request, jar, { timeoutMs, ca }),
    plugins: [new ResponseValidationPlugin({ account })],
  });
  const remote = createORPCClient<{ account: Record<string, AnyCall> }>(link);
  const unavailable = (problem: RemoteProblem) => {
    log.note("service-trouble", { problem });
    const data = { problem, path: address };
    return no({ code: "SERVICE_UNAVAILABLE" as const, data });
  };
  const calls = Object.keys(account).map((name) => [
    name,
    async (input: unknown) => {
      const call = remote.account[name];
      if (call === undefined) throw new Error(`no call ${name}`);
      const { error, data } = await safe(call(input));
      if (error === null) return yes(data);
      if (!isAnswer(error) || !error.defined)
        return unavailable(nameProblem(error));
      if (ITS_OWN.includes(error.code)) return unavailable("out-of-order");
      return no({ code: error.code, data: error.data });
    },
  ]);
  return Object.fromEntries(calls) as AccountCalls; // the names are the contract's own
}

function nameProblem(error: unknown): RemoteProblem {
  if (error instanceof Trouble) return error.problem;
  return isAnswer(error) && error.code === "INTERNAL_SERVER_ERROR"
    ? "out-of-order"
    : "not-a-service";
}

function isAnswer(error: unknown): error is ORPCError<string, unknown> {
  return error instanceof ORPCError;
}
