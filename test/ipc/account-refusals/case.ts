import type { Policy } from "../../../electron/engine";
import type { contract } from "../../../shared/contract";
import type { serviceProblems } from "../../../shared/contract/service-problem";
import { exhaust, signIn, turnOn, type AccountWorld } from "../account-world";

type Contract = Pick<typeof contract, "account" | "service">;
type RefusalsOf<Call> = Call extends { "~orpc": { errorMap: infer Errors } }
  ? Exclude<keyof Errors, keyof typeof serviceProblems>
  : never;
/** Does what a call refuses, and the call. */
export type Provoke = (at: AccountWorld) => Promise<unknown>;
/** How a refusal is provoked, under what policy. */
export type Case =
  Provoke | { readonly policy: Partial<Policy>; readonly provoke: Provoke };
/** A case for each refusal that each call declares, and for no other. */
export type Cases<Space extends keyof Contract> = {
  readonly [Name in keyof Contract[Space]]: Readonly<
    Record<RefusalsOf<Contract[Space][Name]>, Case>
  >;
};

/** Nobody has signed in. */
export const signedOut = (call: Provoke) => ({ NOT_SIGNED_IN: call });

/** Nobody has; and it is too long ago. */
export const needsFresh = (call: Provoke) => ({
  ...signedOut(call),
  REAUTHENTICATION_NEEDED: async (at: AccountWorld) => {
    await turnOn(at, "自宅のPC");
    at.later(21 * 60_000);
    return call(at);
  },
});

/** Wrong once, and wrong too often. */
export const needsPassword = (call: Provoke) => ({
  WRONG_CREDENTIALS: async (at: AccountWorld) => {
    await signIn(at);
    return call(at);
  },
  PASSWORD_WAIT: async (at: AccountWorld) => {
    await signIn(at);
    return exhaust(() => call(at));
  },
});
