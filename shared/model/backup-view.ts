import { z } from "zod";
import { saveProblems } from "./vault-view";

/** A name among former copies of the vault, never a path: `vault-….nidan`. */
export const copyNameSchema = z.string().min(1).max(100);

/** Why a backup was not made: the disk's own reasons, the folder is away, or what was read back differs. */
export const backupProblems = [
  ...saveProblems,
  "gone",
  "differs",
  "vault-not-readable",
] as const;
export type BackupProblem = (typeof backupProblems)[number];

/** The automatic backup as the settings show it. */
export const backupViewSchema = z.strictObject({
  /** Null where there is none: it is off. */
  folder: z.string().nullable(),
  lastSuccessAt: z.number().nullable(),
  failingSince: z.number().nullable(),
  lastProblem: z.enum(backupProblems).nullable(),
  /** Whether it has failed for 24 hours. */
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

/** A former copy of the vault. `entries` is how many are in it; null where it does not open. */
export const generationViewSchema = z.strictObject({
  name: copyNameSchema,
  savedAt: z.number(),
  entries: z.number().nullable(),
});
export type GenerationView = z.infer<typeof generationViewSchema>;

const entryNameSchema = z.strictObject({
  issuer: z.string(),
  account: z.string(),
});

/** An entry by its name alone. */
export type NamedEntry = z.infer<typeof entryNameSchema>;

/** What is in a former copy, against what is there now. Nothing is replaced by looking. */
export const previewSchema = z.strictObject({
  /** The file's own name, without its folder. */
  name: z.string(),
  savedAt: z.number().nullable(),
  /** All that are in it. */
  entries: z.array(entryNameSchema),
  /** In the copy, and not there now. */
  added: z.array(entryNameSchema),
  /** In both, and not the same. */
  changed: z.array(entryNameSchema),
  /** There now, and not in the copy. */
  missing: z.array(entryNameSchema),
});
export type Preview = z.infer<typeof previewSchema>;

/** The newest former copy that opens in place of a vault file that does not. */
export const recoveryOfferSchema = z.strictObject({
  name: copyNameSchema,
  savedAt: z.number(),
  entries: z.array(entryNameSchema),
  /** How often the vault was saved after it, as far as that is known: those changes are lost. */
  savesLost: z.number().nullable(),
  /** So many newer copies do not open either. */
  broken: z.number(),
});
/** The newest former copy is locked: its member opens it first. */
export const lockedCopySchema = z.strictObject({ lockedName: copyNameSchema });
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

/** How far each vault had come, by its id, as it is written down between two starts. */
export const seenGenerationsSchema = z.record(z.uuid(), z.int().min(0));
export type SeenGenerations = z.infer<typeof seenGenerationsSchema>;
