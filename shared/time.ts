/** Milliseconds since 1970-01-01T00:00:00Z, as `Date.now()` counts them. */
export type EpochMs = number;

/** One day in milliseconds. */
export const DAY_MS = 86_400_000;
