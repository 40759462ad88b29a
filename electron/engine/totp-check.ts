import type { EpochMs } from "../../shared/time";
import { decodeBase32, hotp } from "../otp";
import { limits } from "./limits";
import { isSame } from "./secrets";

const { digits, periodSeconds, stepsAround, resyncSteps } = limits.totp;

/** The time step of this moment (RFC 6238 section 4.2). */
export function stepAt(now: EpochMs): number {
  return Math.max(0, Math.floor(now / (periodSeconds * 1000)));
}

/** The code of one step: SHA-1, six digits, as every app understands it (R20). */
function codeOf(secret: string, step: number): string {
  const bytes = decodeBase32(secret) ?? new Uint8Array();
  return hotp(bytes, { algorithm: "SHA1", digits }, step);
}

/** Every step from `first` to `last` whose code this is; all are computed, so that the time tells nothing. */
function stepsWith(
  secret: string,
  code: string,
  first: number,
  last: number,
): number[] {
  const steps: number[] = [];
  for (let step = Math.max(0, first); step <= last; step++)
    if (isSame(codeOf(secret, step), code)) steps.push(step);
  return steps;
}

/** What a code is to an authenticator app: accepted for this step, used before, or simply not its code (R22, R23). */
export type TotpVerdict = { readonly step: number } | "used" | "wrong";

/**
 * Accepts the code of the present step and one to each side, as RFC 6238 section 5.2 allows for delay, shifted by the
 * drift; and of those only a step later than the last one accepted.
 */
export function checkTotp(
  secret: string,
  code: string,
  {
    lastStep,
    driftSteps,
  }: { readonly lastStep: number; readonly driftSteps: number },
  now: EpochMs,
): TotpVerdict {
  const centre = stepAt(now) + driftSteps;
  const steps = stepsWith(
    secret,
    code,
    centre - stepsAround,
    centre + stepsAround,
  );
  const step = steps.find((candidate) => candidate > lastStep);
  if (step !== undefined) return { step };
  return steps.length > 0 ? "used" : "wrong";
}

/** The drift that two consecutive codes show, and the step of the second; null when they fit nowhere within ±10 steps (R25). */
export function findDrift(
  secret: string,
  [first, second]: readonly [string, string],
  lastStep: number,
  now: EpochMs,
): { readonly driftSteps: number; readonly step: number } | null {
  const centre = stepAt(now);
  const later = new Set(
    stepsWith(secret, second, centre - resyncSteps, centre + resyncSteps),
  );
  const earlier = stepsWith(
    secret,
    first,
    centre - resyncSteps,
    centre + resyncSteps - 1,
  );
  const step = earlier
    .map((s) => s + 1)
    .find((s) => later.has(s) && s > lastStep);
  return step === undefined ? null : { driftSteps: step - centre, step };
}
