import { z } from "zod";

const uuid = z.uuid();
const base64 = (bytes: number) =>
  z
    .base64()
    .refine(
      (text) => Buffer.from(text, "base64").length === bytes,
      `${bytes.toString()} bytes`,
    );

const keychainSlotSchema = z.looseObject({
  kind: z.literal("keychain"),
  id: uuid,
  nonce: base64(12),
  wrappedKey: base64(48),
});
export type KeychainSlot = z.infer<typeof keychainSlotSchema>;

/** A slot of a kind that came later: kept as it is, so that an older Nidan never throws away a way to open the vault. */
const unknownSlotSchema = z.looseObject({
  kind: z.string().refine((kind) => kind !== "keychain"),
  id: uuid,
});

const slotSchema = z.union([keychainSlotSchema, unknownSlotSchema]);
export type Slot = z.infer<typeof slotSchema>;

export const CURRENT_FORMAT = 1;

/** The header of a vault file, see `index.ts`. Members it does not know are kept. */
export const vaultHeaderSchema = z.looseObject({
  format: z.literal(CURRENT_FORMAT),
  vaultId: uuid,
  generation: z.int().min(1),
  slots: z.array(slotSchema).min(1).max(64),
});
export type VaultHeader = z.infer<typeof vaultHeaderSchema>;

/** Enough of a header to tell a file of a later format from a damaged one. */
export const anyHeaderSchema = z.looseObject({
  format: z.int().min(1),
});
