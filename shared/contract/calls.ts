import type { ErrorMap } from "@orpc/contract";
import type { z } from "zod";
import type { Frozen } from "../frozen";
import type { Outcome } from "../outcome";
import type { account } from "./account";
import type { service } from "./service";

type Declaration<Call> = Call extends { "~orpc": infer Declared }
  ? Declared
  : never;

/** The input as it is after parsing; nothing where the call takes none. */
type Input<Call> =
  Declaration<Call> extends { inputSchema?: infer Schema }
    ? Schema extends z.ZodType
      ? z.output<Schema>
      : undefined
    : undefined;

type Output<Call> =
  Declaration<Call> extends { outputSchema?: infer Schema }
    ? Schema extends z.ZodType
      ? Frozen<z.output<Schema>>
      : never
    : never;

type Problem<Call> =
  Declaration<Call> extends { errorMap: infer Errors extends ErrorMap }
    ? {
        [Code in keyof Errors]: Errors[Code] extends {
          data: infer Data extends z.ZodType;
        }
          ? { readonly code: Code; readonly data: z.infer<Data> }
          : { readonly code: Code };
      }[keyof Errors]
    : never;

/** One call as a plain function: it answers with its output or with one of the errors the contract declares for it. */
export type CallFunction<Call> = (
  input: Input<Call>,
) => Promise<Outcome<Output<Call>, Problem<Call>>>;

/** The account namespace as plain functions: what a service implements, whoever carries the calls to it. */
export type AccountCalls = {
  readonly [Name in keyof typeof account]: CallFunction<(typeof account)[Name]>;
};

/** What a service on this computer implements beside: the calls that need it open. */
export type ServiceCalls = {
  readonly [
    Name in Exclude<
      keyof typeof service,
      "where" | "setWhere" | "received" | "arrivals" | "clearReceived"
    >
  ]: CallFunction<(typeof service)[Name]>;
};
