import { z } from "zod";

/**
 * Why a build does not update itself: it is not a package, nobody gave it a feed, the system's own package tools or
 * whoever unpacked it look after it, or it is the portable one, which is replaced by hand.
 */
export const updateOffReasons = [
  "development",
  "no-feed",
  "system-package",
  "archive",
  "portable",
] as const;
export type UpdateOffReason = (typeof updateOffReasons)[number];

/**
 * Why nothing came of asking for, fetching or installing a newer version. From `unsigned` to `expired` somebody answered,
 * and what they said was not believed.
 */
export const updateProblems = [
  "unreachable",
  "no-answer",
  "too-large",
  "unsigned",
  "wrong-signature",
  "malformed",
  "other-app",
  "older",
  "expired",
  "damaged",
  "not-installed",
  "failed",
] as const;
export type UpdateProblem = (typeof updateProblems)[number];

/** How long the words about a version may be, as they are shown. */
export const MAX_NOTES_LENGTH = 4000;

/** A version that can be had: its number, and what it brings as plain text. */
export const foundUpdateSchema = z.strictObject({
  version: z.string().max(100),
  notes: z.string().max(MAX_NOTES_LENGTH).nullable(),
});
export type FoundUpdate = z.infer<typeof foundUpdateSchema>;

const lastCheckedAt = z.number().nullable();

/** How far Nidan is with a newer version of itself. `lastCheckedAt` is of this start; null where it did not ask yet. */
export const updateViewSchema = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("off"),
    reason: z.enum(updateOffReasons),
  }),
  z.strictObject({ state: z.literal("idle"), lastCheckedAt }),
  z.strictObject({ state: z.literal("checking") }),
  z.strictObject({ state: z.literal("available"), update: foundUpdateSchema }),
  z.strictObject({
    state: z.literal("downloading"),
    update: foundUpdateSchema,
    percent: z.number().int().min(0).max(100),
  }),
  z.strictObject({ state: z.literal("ready"), update: foundUpdateSchema }),
  z.strictObject({
    state: z.literal("failed"),
    problem: z.enum(updateProblems),
    lastCheckedAt,
  }),
]);
export type UpdateView = z.infer<typeof updateViewSchema>;
