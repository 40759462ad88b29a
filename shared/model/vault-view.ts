import { z } from "zod";

/** Why the OS keychain cannot be used: not there, locked, refused by the OS or the member, no answer in time, or an error of its own. */
export const keychainProblems = [
  "absent",
  "locked",
  "denied",
  "no-answer",
  "failed",
] as const;
export type KeychainProblem = (typeof keychainProblems)[number];

/** Why a vault file that is there does not open. It is left as it is. */
export const vaultFileProblems = [
  "damaged",
  "newer-format",
  "key-missing",
  "not-readable",
] as const;
export type VaultFileProblem = (typeof vaultFileProblems)[number];

/** Why a change could not be written to the disk. Nothing was changed. */
export const saveProblems = [
  "read-only",
  "disk-full",
  "denied",
  "failed",
] as const;
export type SaveProblem = (typeof saveProblems)[number];

/** The state of the vault as a screen shows it. `path` is the vault file. */
export const vaultViewSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open") }),
  z.strictObject({
    state: z.literal("no-keychain"),
    problem: z.enum(keychainProblems),
    path: z.string(),
  }),
  z.strictObject({
    state: z.literal("unreadable"),
    problem: z.enum(vaultFileProblems),
    path: z.string(),
  }),
]);
export type VaultView = z.infer<typeof vaultViewSchema>;
