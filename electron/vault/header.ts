import { z } from "zod";

const uuid = z.uuid();
const base64 = (bytes: number) =>
  z
    .base64()
    .refine(
      (text) => Buffer.from(text, "base64").length === bytes,
      `${bytes.toString()} bytes`,
    );
const wrapped = { id: uuid, nonce: base64(12), wrappedKey: base64(48) };
const salt = base64(16);

const keychainSlotSchema = z.looseObject({
  kind: z.literal("keychain"),
  ...wrapped,
});
export type KeychainSlot = z.infer<typeof keychainSlotSchema>;

/** Any cost is read, so that the other slots still open; only a sane one is ever spent (`passphrase-slot.ts`). */
const passphraseSlotSchema = z.looseObject({
  kind: z.literal("passphrase"),
  ...wrapped,
  memoryKiB: z.int().min(1),
  iterations: z.int().min(1),
  parallelism: z.int().min(1),
  salt,
});
export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>;

const recoverySlotSchema = z.looseObject({
  kind: z.literal("recovery"),
  ...wrapped,
  salt,
});
export type RecoverySlot = z.infer<typeof recoverySlotSchema>;

/** A slot that this Nidan can make and open. */
export type KnownSlot = KeychainSlot | PassphraseSlot | RecoverySlot;
export type SlotKind = "keychain" | "passphrase" | "recovery";

const knownKinds: readonly string[] = ["keychain", "passphrase", "recovery"];

/** A slot of a kind that came later: kept as it is, so that an older Nidan never throws away a way to open the vault. */
const unknownSlotSchema = z.looseObject({
  kind: z.string().refine((kind) => !knownKinds.includes(kind)),
  id: uuid,
});

const slotSchema = z.union([
  keychainSlotSchema,
  passphraseSlotSchema,
  recoverySlotSchema,
  unknownSlotSchema,
]);
export type Slot = z.infer<typeof slotSchema>;

export const MAX_SLOTS = 64;
export const CURRENT_FORMAT = 2;

const common = {
  vaultId: uuid,
  generation: z.int().min(1),
  slots: z
    .array(slotSchema)
    .min(1)
    .max(MAX_SLOTS)
    .refine(
      (slots) => new Set(slots.map(({ id }) => id)).size === slots.length,
    ),
};

/** The header of a vault file, see `index.ts`. Members it does not know are kept. */
export const vaultHeaderSchema = z.looseObject({
  format: z.literal(CURRENT_FORMAT),
  slotsGeneration: z.int().min(1),
  ...common,
});
export type VaultHeader = z.infer<typeof vaultHeaderSchema>;

/** A header of format 1, read as one of the current format: the next save migrates the file. */
export const format1HeaderSchema = z
  .looseObject({ format: z.literal(1), ...common })
  .transform((header): VaultHeader => ({
    ...header,
    format: CURRENT_FORMAT,
    slotsGeneration: 1,
  }));

/** Enough of a header to tell which format a file has. */
export const anyHeaderSchema = z.looseObject({
  format: z.int().min(1),
});

/** Whether the slot is of this kind. */
export function isKind<Kind extends SlotKind>(
  slot: Slot,
  kind: Kind,
): slot is Extract<KnownSlot, { kind: Kind }> {
  return slot.kind === kind;
}
