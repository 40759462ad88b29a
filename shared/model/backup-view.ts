import { z } from "zod";
import { namedEntrySchema, saveProblems } from "./vault-view";

/** A name among former copies of the vault, never a path: `vault-….nidan`. */
const copyNameSchema = z.string().min(1).max(100);

/** A generation or a backup by its name, or the file that the member picked last. */
export const copySourceSchema = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("generation"), name: copyNameSchema }),
  z.strictObject({ from: z.literal("backup"), name: copyNameSchema }),
  z.strictObject({ from: z.literal("picked") }),
]);
export type CopySource = z.infer<typeof copySourceSchema>;

/** Why a backup was not made: the disk's own reasons, the folder is away, what was read back differs, or where to is forgotten. */
export const backupProblems = [
  ...saveProblems,
  "gone",
  "differs",
  "vault-not-readable",
  "state-lost",
] as const;
export type BackupProblem = (typeof backupProblems)[number];

/** The automatic backup as the settings show it. */
export const backupViewSchema = z.strictObject({
  /** Null where there is none: it is off. */
  folder: z.string().nullable(),
  lastSuccessAt: z.number().nullable(),
  failingSince: z.number().nullable(),
  lastProblem: z.enum(backupProblems).nullable(),
  /** Whether the member must be warned: it has failed for 24 hours, or nobody knows any more where to. */
  isOverdue: z.boolean(),
});
export type BackupView = z.infer<typeof backupViewSchema>;

/** Why a file with former entries cannot be looked into. `locked`: its passphrase or its recovery key opens it. */
export const copyProblems = [
  "locked",
  "damaged",
  "newer-format",
  "key-missing",
  "no-keychain",
  "not-readable",
] as const;
export type CopyProblem = (typeof copyProblems)[number];

/** A former copy of a vault. `entries` is how many are in it; null where it does not open, for `problem`. */
export const copyViewSchema = z.strictObject({
  source: copySourceSchema,
  savedAt: z.number(),
  entries: z.number().nullable(),
  problem: z.enum(copyProblems).nullable(),
  /** Whether it is of another vault than this one. */
  isOther: z.boolean(),
});
export type CopyView = z.infer<typeof copyViewSchema>;

/** What is in a former copy, against what is there now. Nothing is replaced by looking. */
export const previewSchema = z.strictObject({
  /** The file's own name, without its folder. */
  name: z.string(),
  savedAt: z.number().nullable(),
  /** All that are in it. */
  entries: z.array(namedEntrySchema),
  /** In the copy, and not there now. */
  added: z.array(namedEntrySchema),
  /** In both, and not the same. */
  changed: z.array(namedEntrySchema),
  /** There now, and not in the copy. */
  missing: z.array(namedEntrySchema),
});
export type Preview = z.infer<typeof previewSchema>;

/** A former copy that opens, in place of a vault file that does not. */
export const recoveryOfferSchema = z.strictObject({
  source: copySourceSchema,
  savedAt: z.number(),
  entries: z.array(namedEntrySchema),
  /** How often the vault was saved after it, as far as that is known: those changes are lost. */
  savesLost: z.number().nullable(),
  /** What a newer copy that opens holds beyond it, or holds otherwise: that is lost as well. */
  lost: z.array(namedEntrySchema),
  /** So many newer copies do not open either. */
  broken: z.number(),
});
/** The former copy is locked: its member opens it first. */
export const lockedCopySchema = z.strictObject({ locked: copySourceSchema });
export type RecoveryOfferView = z.infer<typeof recoveryOfferSchema>;

/** An older file was put in the place of the vault: it was saved as `opened`, this computer has seen `seen`. */
export const olderFileSchema = z.strictObject({
  opened: z.number(),
  seen: z.number(),
});
export type OlderFile = z.infer<typeof olderFileSchema>;

/** The automatic backup as it is written down between two starts. */
export const backupStateSchema = z.strictObject({
  folder: z.string().min(1).max(4096).nullable(),
  lastSuccessAt: z.number().nullable(),
  failingSince: z.number().nullable(),
  lastProblem: z.enum(backupProblems).nullable(),
  /** Whether a change is not in a backup yet. */
  isDue: z.boolean(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

/**
 * How far each vault had come, by its id, as it is written down between two starts. With `older` from the day on which an
 * older file was found in its place until the member said that it counts: saving on must not take the warning away.
 */
export const seenGenerationsSchema = z.record(
  z.uuid(),
  z.union([
    z.int().min(0),
    z.strictObject({ highest: z.int().min(0), older: olderFileSchema }),
  ]),
);
export type SeenGenerations = z.infer<typeof seenGenerationsSchema>;
