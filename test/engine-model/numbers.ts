/** The numbers of the requirements, written down a second time: nothing here comes from the engine. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** So many within so long. */
export type Quota = readonly [count: number, withinMs: number];

export const FREE_FAILURES = 5; // R28
export const FIRST_WAIT = 30 * SECOND; // R28
export const LONGEST_WAIT = HOUR; // R28
export const TRIES = 5; // R33
export const WRONG_A_DAY = 50;
export const DISABLED_AFTER = 100; // R27
export const STEP = 30 * SECOND; // R22
export const RESYNC_STEPS = 10; // R25
export const CODE_LIFE = 10 * MINUTE; // R32
export const LINK_LIFE = 30 * MINUTE; // S25
export const RESET_LIFE = 30 * MINUTE;
export const SIGN_IN_LIFE = 10 * MINUTE; // R57
export const BINDING_LIFE = HOUR; // S13
export const PENDING_LIFE = HOUR; // S13
export const PROOF_LIFE = 2 * MINUTE;
export const ADDRESS_LIFE = DAY;
export const FRESH = 20 * MINUTE; // R52
export const TRUST_OFFER = 10 * MINUTE; // S30
export const IDLE = HOUR; // R54
export const OVERALL_ON = DAY; // R54
export const OVERALL_OFF = 30 * DAY; // R54
export const MOST_SESSIONS = 20;
export const MOST_CHALLENGES = 10;
export const MOST_PHONES = 5; // S31
export const MOST_DEVICES = 20; // R51
export const BACKUP_CODES = 10; // S43
export const STANDARD_TRUST_DAYS = 30; // S09
export const CODES_A_MEMBER: readonly Quota[] = [[10, DAY]]; // R35
export const CODES_A_NUMBER: readonly Quota[] = [
  [1, MINUTE],
  [3, 10 * MINUTE],
  [10, DAY],
]; // R35
export const LINKS: readonly Quota[] = [
  [1, MINUTE],
  [5, HOUR],
  [20, DAY],
]; // R45
/** The money of these tests: small, so that a day's budget is really spent now and then (R35). */
export const COST = { sms: 10, voice: 20, perDay: 120 };
