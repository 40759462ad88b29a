import { ORPCError } from "@orpc/server";
import type { AccountCalls, ServiceCalls } from "../../shared/contract/calls";
import type { ServiceProblem } from "../../shared/contract/service-problem";
import type { Outcome } from "../../shared/outcome";

/** The account console's service, opened with the first call: nothing of it is loaded before (see `serve-account.ts`). */
export type OpenConsole = () => Promise<
  Outcome<
    { readonly account: AccountCalls; readonly service: ServiceCalls },
    ServiceProblem
  >
>;

type Problem = { readonly code: string; readonly data?: unknown };
type AnyCall = (input: unknown) => Promise<Outcome<unknown, Problem>>;
type Declared = {
  handler(
    answer: (call: { readonly input: unknown }) => Promise<unknown>,
  ): unknown;
};

/**
 * Answers one call with the function of its name: its output, or the error it declares. `CallFunction` holds each function
 * to what the contract says of its call, and the server holds each error against the call's declaration.
 */
export function answerBy(
  declared: unknown,
  open: OpenConsole,
  space: "account" | "service",
  name: string,
): unknown {
  return (declared as Declared).handler(async ({ input }) => {
    const opened = await open();
    if (!opened.ok) throw toError(opened.problem);
    const calls = opened.value[space] as unknown as Record<string, AnyCall>;
    const call = calls[name];
    if (call === undefined) throw new Error(`no function for ${name}`);
    const answer = await call(input);
    if (!answer.ok) throw toError(answer.problem);
    return answer.value;
  });
}

function toError({ code, data }: Problem): Error {
  return new ORPCError(code, { data });
}
