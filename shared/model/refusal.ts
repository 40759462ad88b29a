import { z } from "zod";

/** The moment from which it may be tried again, epoch milliseconds. */
const until = z.strictObject({ until: z.number() });
const because = <const Reasons extends readonly [string, ...string[]]>(
  reasons: Reasons,
) => z.strictObject({ because: z.enum(reasons) });

/** What is wrong with a new password (R02-R05). */
export const passwordFaults = [
  "too-short",
  "too-long",
  "common",
  "predictable", // made of the service's name, the member ID or the mail address
] as const;
export type PasswordFault = (typeof passwordFaults)[number];

/**
 * Every expected "no" of the account console, as the contract declares it: its code and its data. The words for each are
 * the window's.
 */
export const refusals = {
  /** Unknown member or wrong password: nobody is told which (R01). */
  WRONG_CREDENTIALS: {},
  /** Too many wrong passwords; none is looked at before `until` (R28). */
  PASSWORD_WAIT: { data: until },
  /** Too many wrong second steps, by whatever method; none is looked at before `until` (R24). */
  LOCKED_OUT: { data: until },
  /** This second step is over, or never was: start again (S28, R57). */
  CHALLENGE_OVER: {},
  /** The code does not fit. With no tries left, the sign-in starts again. */
  WRONG_CODE: {
    data: z.strictObject({
      because: z.enum(["wrong", "used", "expired"]),
      triesLeft: z.number(),
    }),
  },
  /** Not even the form of a code; it was not counted. */
  MALFORMED_CODE: {},
  /** The one sentence for every link that does not work (S28). */
  LINK_UNUSABLE: {},
  /** This method is not set up, switched off, or disabled after too many failures (R27). */
  METHOD_UNAVAILABLE: {},
  /** Enough was sent; more after `until` (R35, R45). */
  SENDING_LIMITED: { data: until },
  /** The day's budget is spent, or sending is switched off (R35). */
  SENDING_PAUSED: {},
  NUMBER_REFUSED: {
    data: because([
      "not-a-number",
      "country",
      "kind", // premium, shared cost and the like
      "already-there",
      "too-many",
    ]),
  },
  ADDRESS_REFUSED: {},
  NAME_REFUSED: { data: because(["empty", "too-long", "characters"]) },
  PASSWORD_REFUSED: { data: because(passwordFaults) },
  SETTINGS_REFUSED: { data: z.strictObject({ field: z.literal("trustDays") }) },
  /** Without the second step a password must be longer: change it first (R02). */
  PASSWORD_TOO_SHORT_ALONE: {},
  NOT_SIGNED_IN: {},
  /** Password and second step again, please: the last time is too long ago (R52). */
  REAUTHENTICATION_NEEDED: {},
  /** What was to be confirmed has changed or gone: look at it again. */
  NOTHING_TO_CONFIRM: {},
  TWO_STEP_OFF: {},
  TOO_MANY_DEVICES: {},
  NOT_FOUND: {},
  /** The codes work and cannot be shown: the password was reset since. Make new ones. */
  CODES_NOT_REVEALABLE: {},
} as const;

export type RefusalCode = keyof typeof refusals;

/** The refusals with these codes, each with its data. */
export type RefusalOf<Code extends RefusalCode> = {
  [C in Code]: (typeof refusals)[C] extends { data: infer Data }
    ? { readonly code: C; readonly data: z.infer<Data> }
    : { readonly code: C };
}[Code];
export type Refusal = RefusalOf<RefusalCode>;
