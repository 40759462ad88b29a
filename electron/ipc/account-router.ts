import { implement, ORPCError } from "@orpc/server";
import { contract } from "../../shared/contract";
import type { AccountCalls } from "../../shared/contract/calls";
import type { ServiceProblem } from "../../shared/contract/service-problem";
import type { Outcome } from "../../shared/outcome";

/** The account console's service, opened with the first call: nothing of it is loaded before (see `serve-account.ts`). */
export type OpenAccount = () => Promise<Outcome<AccountCalls, ServiceProblem>>;

type Problem = { readonly code: string; readonly data?: unknown };
type AnyDeclared = {
  handler(
    answer: (call: { readonly input: unknown }) => Promise<unknown>,
  ): unknown;
};
type AnyCall = (input: unknown) => Promise<Outcome<unknown, Problem>>;

/**
 * The `account` namespace. Every call goes the same way: to the function of its name, and back as its output or as the
 * error it declares; `AccountCalls` holds each function to what the contract says of its call.
 */
export function accountRouter(open: OpenAccount) {
  const os = implement(contract).account;
  const names = Object.keys(contract.account) as (keyof AccountCalls)[];
  const handlers = names.map((name) => {
    const declared = os[name] as unknown as AnyDeclared;
    const handler = declared.handler(async ({ input }) => {
      const opened = await open();
      if (!opened.ok) throw toError(opened.problem);
      const answer = await (opened.value[name] as AnyCall)(input);
      if (!answer.ok) throw toError(answer.problem);
      return answer.value;
    });
    return [name, handler] as const;
  });
  // The names are the contract's own, and so is each handler's shape.
  return os.router(
    Object.fromEntries(handlers) as unknown as Parameters<typeof os.router>[0],
  );
}

/** The server marks it as declared after holding it against the call's declaration. */
function toError({ code, data }: Problem): Error {
  return new ORPCError(code, { data });
}
