import { z } from "zod";

/** What a list of recovery codes is bounded by. `textLength` is in units of JavaScript, `codeLength` in code points. */
export const recoveryCodesLimits = {
  textLength: 20_000,
  codes: 100,
  codeLength: { min: 4, max: 64 },
} as const;

const FEW = 2;

/** Whether it is time for new codes: two or fewer are left of more. A site that gives one code alone is no reason to warn. */
export function areRecoveryCodesLow(
  codes: readonly { readonly usedAt: number | null }[],
): boolean {
  const left = codes.filter(({ usedAt }) => usedAt === null).length;
  return left <= FEW && left < codes.length;
}

/** Why a pasted list cannot be kept. */
export const recoveryCodesProblems = [
  "empty",
  "text-too-long",
  "too-many",
  "code-too-short",
  "code-too-long",
  "unsafe-characters",
] as const;
export type RecoveryCodesProblem = (typeof recoveryCodesProblems)[number];

/** `line` counts from 1 and is null where the problem is none of one line. Nothing of the text is in it. */
export const recoveryCodesRefusalSchema = z.strictObject({
  problem: z.enum(recoveryCodesProblems),
  line: z.int().min(1).nullable(),
});
export type RecoveryCodesRefusal = z.infer<typeof recoveryCodesRefusalSchema>;

const usedAt = z.number().nullable();

/** A kept list without its codes: when it was saved, and of each code in order whether it was used. */
export const recoveryCodesViewSchema = z.strictObject({
  savedAt: z.number(),
  codes: z.array(z.strictObject({ usedAt })),
});
export type RecoveryCodesView = z.infer<typeof recoveryCodesViewSchema>;

/** A kept list with its codes. */
export const revealedRecoveryCodesSchema = z.strictObject({
  savedAt: z.number(),
  codes: z.array(z.strictObject({ code: z.string(), usedAt })),
});
