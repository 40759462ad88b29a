import { z } from "zod";

/** The parts of an entry that a member can be told about. */
export const otpauthFields = [
  "uri",
  "type",
  "secret",
  "issuer",
  "account",
  "algorithm",
  "digits",
  "period",
  "counter",
] as const;
export type OtpauthField = (typeof otpauthFields)[number];

/** Why a part cannot be used. The window has one sentence for each. */
export const otpauthProblems = [
  "missing",
  "malformed",
  "too-short",
  "too-long",
  "out-of-range",
  "not-supported",
  "unsafe-characters",
] as const;
export type OtpauthProblem = (typeof otpauthProblems)[number];

/** "No", naming the part that is to blame and what is wrong with it. */
export const otpauthRefusalSchema = z.strictObject({
  field: z.enum(otpauthFields),
  problem: z.enum(otpauthProblems),
});
export type OtpauthRefusal = z.infer<typeof otpauthRefusalSchema>;
