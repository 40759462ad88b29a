import { z } from "zod";
import { DAY_MS, type EpochMs } from "../../shared/time";
import type { Frozen } from "../../shared/frozen";
import { limits } from "./limits";

const counterSchema = z.strictObject({
  /** Consecutive failures. */
  failures: z.number(),
  waitUntil: z.number(),
});

/**
 * The one gate that every guess passes, and all it remembers. It belongs to the member, not to a sign-in: starting over
 * resets nothing (R24). Passwords and second steps are counted apart (R28), and so are passwords from devices the member
 * trusts, so that a stranger who keeps guessing cannot shut the owner out.
 */
export const gateSchema = z.strictObject({
  password: z.strictObject({ stranger: counterSchema, known: counterSchema }),
  secondStep: counterSchema.extend({
    /** Moments of the wrong second steps of the last day. */
    recent: z.array(z.number()),
  }),
  /** Consecutive failures by authenticator: "totp", "email", "backup", or the id of a phone (R27). */
  byAuthenticator: z.record(z.string(), z.number()),
});
export type Gate = Frozen<z.infer<typeof gateSchema>>;
export type PasswordLane = keyof Gate["password"];
type Counter = Frozen<z.infer<typeof counterSchema>>;

const fresh: Counter = { failures: 0, waitUntil: 0 };

export const newGate: Gate = {
  password: { stranger: fresh, known: fresh },
  secondStep: { ...fresh, recent: [] },
  byAuthenticator: {},
};

/** When a password may be tried next in this lane; null when now. */
export function passwordWait(
  gate: Gate,
  lane: PasswordLane,
  now: EpochMs,
): EpochMs | null {
  const { waitUntil } = gate.password[lane];
  return now < waitUntil ? waitUntil : null;
}

export function countPassword(
  gate: Gate,
  lane: PasswordLane,
  isRight: boolean,
  now: EpochMs,
): Gate {
  const counter = isRight ? fresh : fail(gate.password[lane], now);
  return { ...gate, password: { ...gate.password, [lane]: counter } };
}

/** When a second step may be tried next, by whatever method; null when now. */
export function secondStepWait(gate: Gate, now: EpochMs): EpochMs | null {
  const { waitUntil, recent } = gate.secondStep;
  const [oldest] = recent.slice(-limits.secondStep.perDay);
  const dayUntil =
    recent.length < limits.secondStep.perDay || oldest === undefined
      ? 0
      : oldest + DAY_MS;
  const until = Math.max(waitUntil, dayUntil);
  return now < until ? until : null;
}

/** After a right second step: that authenticator and the wait start anew; the day's count stays (R27). */
export function passSecondStep(gate: Gate, authenticator: string): Gate {
  return {
    ...gate,
    secondStep: { ...gate.secondStep, ...fresh },
    byAuthenticator: { ...gate.byAuthenticator, [authenticator]: 0 },
  };
}

export function failSecondStep(
  gate: Gate,
  authenticator: string,
  now: EpochMs,
): Gate {
  const failures = (gate.byAuthenticator[authenticator] ?? 0) + 1;
  return {
    ...gate,
    secondStep: {
      ...fail(gate.secondStep, now),
      recent: [...gate.secondStep.recent, now].slice(-limits.secondStep.perDay),
    },
    byAuthenticator: { ...gate.byAuthenticator, [authenticator]: failures },
  };
}

/** Whether it failed so often that it must be set up anew (R27). */
export function isDisabled(gate: Gate, authenticator: string): boolean {
  return (
    (gate.byAuthenticator[authenticator] ?? 0) >= limits.secondStep.disableAt
  );
}

/** An authenticator that was set up anew, or taken away. */
export function forgetAuthenticator(gate: Gate, authenticator: string): Gate {
  const byAuthenticator = Object.fromEntries(
    Object.entries(gate.byAuthenticator).filter(
      ([name]) => name !== authenticator,
    ),
  );
  return { ...gate, byAuthenticator };
}

/** Drops what is over a day old; a clock that was put back must not make a wait longer than it ever was. */
export function tidyGate(gate: Gate, now: EpochMs): Gate {
  const clamp = <C extends Counter>(counter: C): C => ({
    ...counter,
    waitUntil: Math.min(counter.waitUntil, now + limits.wait.maxMs),
  });
  const { stranger, known } = gate.password;
  return {
    ...gate,
    password: { stranger: clamp(stranger), known: clamp(known) },
    secondStep: {
      ...clamp(gate.secondStep),
      recent: gate.secondStep.recent
        .map((at) => Math.min(at, now))
        .filter((at) => now - at < DAY_MS),
    },
  };
}

function fail(counter: Counter, now: EpochMs): Counter {
  const failures = counter.failures + 1;
  const beyond = failures - limits.password.free;
  return {
    failures,
    waitUntil:
      beyond < 0
        ? 0
        : now + Math.min(limits.wait.firstMs * 2 ** beyond, limits.wait.maxMs),
  };
}
