import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/time";

/** Every number of the account console in one place, each with the requirement it comes from. */
export const limits = {
  password: {
    minAlone: 15, // R02
    minWithTwoStep: 8, // R02
    max: 256, // R03, code points
    /** Failures before the wait begins, and how it grows (R28). */
    free: 5,
  },
  wait: { firstMs: 30_000, maxMs: HOUR_MS }, // R28
  /** Wrong passwords from one address, and at the whole service: against one password tried on many members (R30, C1). */
  failuresPerIp: [{ count: 20, withinMs: MINUTE_MS }],
  failuresInAll: [{ count: 300, withinMs: MINUTE_MS }],
  secondStep: {
    triesPerChallenge: 5, // R28, R33
    /** Wrong second steps looked at within any day, whatever succeeded between them. */
    perDay: 50,
    /** Consecutive failures that disable one method until it is set up anew (R27). */
    disableAt: 100,
  },
  totp: {
    secretBytes: 20, // R20
    digits: 6,
    periodSeconds: 30,
    stepsAround: 1, // R22
    resyncSteps: 10, // R25
  },
  sentCode: { digits: 6, validMs: 10 * MINUTE_MS }, // R31, R32
  codesPerMember: [{ count: 10, withinMs: DAY_MS }], // R35
  codesPerNumber: [
    { count: 1, withinMs: MINUTE_MS },
    { count: 3, withinMs: 10 * MINUTE_MS },
    { count: 10, withinMs: DAY_MS },
  ], // R35
  codesPerIp: [{ count: 25, withinMs: 5 * MINUTE_MS }], // R35
  linksPerMember: [
    { count: 1, withinMs: MINUTE_MS },
    { count: 5, withinMs: HOUR_MS },
    { count: 20, withinMs: DAY_MS },
  ], // R45
  phones: 5, // S31
  backupCodes: { count: 10, bytes: 10, few: 3 }, // S43, R46, S48
  devices: 20, // R51
  deviceName: 50, // S22
  deviceChallengeMs: 2 * MINUTE_MS,
  trustDays: { min: 1, max: 30, standard: 30 }, // S09
  challengeMs: 10 * MINUTE_MS, // R57
  bindingMs: HOUR_MS, // S13
  challenges: 10,
  freshMs: 20 * MINUTE_MS, // R52
  session: {
    idleMs: HOUR_MS, // R54
    withTwoStepMs: DAY_MS,
    aloneMs: 30 * DAY_MS,
    count: 20,
  },
  pendingMs: HOUR_MS, // S13
  resetMs: 30 * MINUTE_MS,
  activity: 1000,
  noticeMs: 3 * DAY_MS, // how long a notice is worth delivering
} as const;
