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

/** The same of the personal vault, which may also be `gone`: there was one, and there is no file now. */
export const vaultProblems = [...vaultFileProblems, "gone"] as const;
export type VaultProblem = (typeof vaultProblems)[number];

/**
 * Why a change could not be written to the disk. Nothing was changed. `in-use`: another Nidan is saving and does not end.
 * `not-ours`: what lies there now is not the vault that was opened, or does not open, and is not written over.
 */
export const saveProblems = [
  "read-only",
  "disk-full",
  "denied",
  "in-use",
  "not-ours",
  "failed",
] as const;
export type SaveProblem = (typeof saveProblems)[number];

/** What the vault can be opened with. `keychain`: without asking more than the OS asks. */
export const waysInSchema = z.strictObject({
  keychain: z.boolean(),
  passphrase: z.boolean(),
  recoveryKey: z.boolean(),
});
export type WaysIn = z.infer<typeof waysInSchema>;

/** An entry by its name alone. */
export const namedEntrySchema = z.strictObject({
  issuer: z.string(),
  account: z.string(),
});
export type NamedEntry = z.infer<typeof namedEntrySchema>;

/** How many entries, and the names of the first of them. */
const fewEntriesSchema = z.strictObject({
  count: z.number(),
  names: z.array(namedEntrySchema).max(3),
});
export type FewEntries = z.infer<typeof fewEntriesSchema>;

/** Why the file was written again from what was open, though something else lay there. */
export const rewriteReasons = ["gone", "damaged", "other-vault"] as const;
export type RewriteReason = (typeof rewriteReasons)[number];

/**
 * What a save found in the place of the file: what another computer had saved there, which was taken in, or what could
 * not be taken in and was set aside under a new name; null where there was nothing.
 */
export const vaultNewsSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("merged"),
    added: fewEntriesSchema,
    changed: fewEntriesSchema,
    removed: fewEntriesSchema,
  }),
  z.strictObject({
    kind: z.literal("rewritten"),
    because: z.enum(rewriteReasons),
    setAside: z.string().nullable(),
  }),
]);
export type VaultNews = z.infer<typeof vaultNewsSchema>;

/** What only the member has, and opens the vault. */
export const memberKeySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("passphrase"),
    passphrase: z.string().max(2000),
  }),
  z.strictObject({
    kind: z.literal("recovery-key"),
    recoveryKey: z.string().max(2000),
  }),
]);
export type MemberKey = z.infer<typeof memberKeySchema>;

/**
 * Why a key was not taken: another one, or too soon after a wrong one; no recovery key at all, or one with a misspelling;
 * the file has no such way in; the computer has too little memory for it; a passphrase is set, and none came along.
 */
export const keyRefusals = [
  "wrong",
  "too-soon",
  "not-a-recovery-key",
  "mistyped",
  "no-such-way",
  "not-derived",
  "proof-needed",
] as const;
export type KeyRefusalReason = (typeof keyRefusals)[number];

/** Why a new recovery key is none yet: what was typed is not its end, or it no longer waits, for the vault was locked. */
export const recoveryKeyNotKept = ["not-written-down", "not-revealed"] as const;
export type RecoveryKeyNotKept = (typeof recoveryKeyNotKept)[number];

/** The state of the vault as a screen shows it. `path` is the vault file. */
export const vaultViewSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open") }),
  z.strictObject({
    state: z.literal("locked"),
    ways: waysInSchema,
    /** Why the keychain, which could open it, did not. */
    keychainProblem: z.enum(keychainProblems).nullable(),
    path: z.string(),
  }),
  z.strictObject({
    state: z.literal("no-keychain"),
    problem: z.enum(keychainProblems),
    path: z.string(),
  }),
  z.strictObject({
    state: z.literal("unreadable"),
    problem: z.enum(vaultProblems),
    path: z.string(),
  }),
]);
export type VaultView = z.infer<typeof vaultViewSchema>;

/** Wrong tries of a passphrase, as they are written down between two starts. */
export const unlockTriesSchema = z.strictObject({
  failures: z.int().min(0).max(1_000_000),
  lastAt: z.number(),
});
export type UnlockTries = z.infer<typeof unlockTriesSchema>;
