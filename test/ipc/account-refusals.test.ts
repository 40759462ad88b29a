import { ORPCError, safe } from "@orpc/client";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { contract } from "../../shared/contract";
import { serviceProblems } from "../../shared/contract/service-problem";
import { entranceCases } from "./account-refusals/entrance";
import { secondStepCases } from "./account-refusals/second-step";
import { serviceCases } from "./account-refusals/service";
import { signedInCases } from "./account-refusals/signed-in";
import { twoStepCases } from "./account-refusals/two-step";
import type { Case, Cases } from "./account-refusals/case";
import { startAccount } from "./account-world";

type AnyCall = {
  readonly "~orpc": {
    readonly errorMap: Readonly<Record<string, { readonly data?: z.ZodType }>>;
  };
};

const account: Cases<"account"> = {
  ...entranceCases,
  ...secondStepCases,
  ...signedInCases,
  ...twoStepCases,
};
const cases: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Case>>>>>
> = { account, service: serviceCases };

/** Every refusal that every call declares, read from the contract itself. */
const declared = (["account", "service"] as const).flatMap((space) =>
  Object.entries(contract[space]).flatMap(([name, call]) => {
    const errors = (call as AnyCall)["~orpc"].errorMap;
    return Object.entries(errors)
      .filter(([code]) => !(code in serviceProblems))
      .map(([code, { data }]) => ({ space, name, code, data }));
  }),
);

describe("every refusal that a call declares arrives as declared, over a message port", () => {
  test("there is a case for each, and for nothing else", () => {
    const told = Object.entries(cases).flatMap(([space, calls]) =>
      Object.entries(calls).flatMap(([name, codes]) =>
        Object.keys(codes).map((code) => `${space}.${name} ${code}`),
      ),
    );
    const wanted = declared.map((d) => `${d.space}.${d.name} ${d.code}`);
    expect(told.sort()).toEqual(wanted.sort());
    expect(wanted.length).toBeGreaterThan(90);
  });

  test.each(
    declared.map(
      ({ space, name, code, data }) =>
        [`${code} from ${space}.${name}`, space, name, code, data] as const,
    ),
  )("%s", async (_title, space, name, code, data) => {
    const found = cases[space]?.[name]?.[code];
    if (found === undefined) throw new Error("no case");
    const { policy, provoke } =
      typeof found === "function" ? { policy: {}, provoke: found } : found;
    const at = startAccount(policy);
    const { error, isDefined } = await safe(provoke(at));
    expect(error).toBeInstanceOf(ORPCError);
    if (!(error instanceof ORPCError)) return;
    expect([error.code, error.defined]).toEqual([code, true]);
    expect(isDefined).toBe(true);
    if (data === undefined) expect(error.data).toBeUndefined();
    else expect(data.safeParse(error.data).success).toBe(true);
    expect(at.answers.at(-1)).toMatchObject({
      call: `${space}.${name}`, // and no other, on the way there
      isYes: false,
    });
    expect(at.log.bugs).toEqual([]);
  });
});
