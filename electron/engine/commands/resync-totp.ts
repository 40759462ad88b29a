import { record } from "../announce";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Step,
} from "../context";
import { countFailure } from "../fail-attempt";
import { isDisabled, passSecondStep, secondStepWait } from "../gate";
import type { Member } from "../member";
import { inFreshSession } from "../sessions";
import { findDrift } from "../totp-check";
import { readDigits } from "../verify";

export type ResyncTotp = {
  readonly session: string;
  /** Two codes that followed each other, as typed. */
  readonly codes: readonly [string, string];
};

/** For an app whose clock is wrong: two codes in a row within ±10 steps show by how much (R25). A wrong pair is a guess like any other. */
export function resyncTotp(
  member: Member,
  { session: token, codes }: ResyncTotp,
  context: Context,
): Step<
  { readonly driftSteps: number },
  | "NOT_SIGNED_IN"
  | "REAUTHENTICATION_NEEDED"
  | "LOCKED_OUT"
  | "METHOD_UNAVAILABLE"
  | "MALFORMED_CODE"
  | "WRONG_CODE"
> {
  const { now } = context;
  const found = inFreshSession(member, token, now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  const until = secondStepWait(member.gate, now);
  if (until !== null)
    return refuse(draft, { code: "LOCKED_OUT" as const, data: { until } });
  const { totp, gate } = member;
  if (totp === null || isDisabled(gate, "totp"))
    return refuse(draft, { code: "METHOD_UNAVAILABLE" as const });
  const first = readDigits(codes[0]);
  const second = readDigits(codes[1]);
  if (first === null || second === null)
    return refuse(draft, { code: "MALFORMED_CODE" as const });
  const drift = findDrift(totp.secret, [first, second], totp.lastStep, now);
  if (drift === null) {
    return refuse(countFailure(draft, "totp", session, false, context), {
      code: "WRONG_CODE" as const,
      data: { because: "wrong" as const, triesLeft: 0 },
    });
  }
  const shifted = change(draft, {
    totp: { ...totp, driftSteps: drift.driftSteps, lastStep: drift.step },
    gate: passSecondStep(gate, "totp"),
  });
  return accept(record(shifted, "totp-resynchronised", session, context), {
    driftSteps: drift.driftSteps,
  });
}
