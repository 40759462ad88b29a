import { refusals, type RefusalCode } from "../model/refusal";
import { serviceProblems } from "./service-problem";

/** What an account call declares: these refusals, and the ways the service itself can fail. */
export function refused<Code extends RefusalCode = never>(
  ...codes: readonly Code[]
): Pick<typeof refusals, Code> & typeof serviceProblems {
  const picked = Object.fromEntries(
    codes.map((code) => [code, refusals[code]]),
  );
  // `fromEntries` forgets which keys it was given.
  return { ...serviceProblems, ...(picked as Pick<typeof refusals, Code>) };
}
