import { methodSchema, type Method } from "../../shared/model/sign-in-method";
import { announce, record } from "./announce";
import { closeChallenge, putChallenge } from "./challenges";
import { change, type Context, type Draft, type From } from "./context";
import { failSecondStep, isDisabled } from "./gate";
import { limits } from "./limits";
import type { Challenge } from "./member";

/** Counts a wrong second step of a sign-in under way; after the last try it is over (R28). */
export function failAttempt(
  draft: Draft,
  challenge: Challenge,
  authenticator: string,
  context: Context,
): { readonly draft: Draft; readonly triesLeft: number } {
  const failures = challenge.failures + 1;
  const triesLeft = limits.secondStep.triesPerChallenge - failures;
  const kept =
    triesLeft > 0
      ? putChallenge(draft, { ...challenge, failures })
      : closeChallenge(draft, challenge);
  return {
    draft: countFailure(
      kept,
      authenticator,
      challenge,
      triesLeft <= 0,
      context,
    ),
    triesLeft,
  };
}

/**
 * Counts a wrong second step against the member and the authenticator, and tells the member when that begins a wait, ends
 * the sign-in or disables the method (R24, R27, R55).
 */
export function countFailure(
  draft: Draft,
  authenticator: string,
  { deviceName, ip }: From,
  isEnd: boolean,
  context: Context,
): Draft {
  const about = { deviceName, ip };
  const method = methodOf(authenticator);
  const before = draft.member.gate;
  const gate = failSecondStep(before, authenticator, context.now);
  const counted = record(change(draft, { gate }), "code-wrong", about, context);
  const isLock =
    gate.secondStep.failures % limits.secondStep.triesPerChallenge === 0 ||
    gate.secondStep.recent.length === limits.secondStep.perDay;
  const told = isLock
    ? announce(counted, "second-step-locked", about, context)
    : isEnd
      ? announce(counted, "second-step-failed", about, context)
      : counted;
  const isNewlyDisabled =
    isDisabled(gate, authenticator) && !isDisabled(before, authenticator);
  return isNewlyDisabled
    ? announce(told, "method-disabled", { ...about, method }, context)
    : told;
}

/** The method a member knows an authenticator by; a phone is told of as the one that sends text. */
function methodOf(authenticator: string): Method {
  const named = methodSchema.safeParse(authenticator);
  return named.success ? named.data : "sms";
}
