import { z } from "zod";
import { entryIdSchema } from "../ids";
import { otpOptionsSchema } from "./otp-options";

/** What may be shown of an entry that is not in the vault (yet): everything but the secret. */
export const entryDraftViewSchema = z.strictObject({
  /** Who issued the entry; empty when it never said. */
  issuer: z.string(),
  /** The account name at the issuer; empty when it never said. */
  account: z.string(),
  otp: otpOptionsSchema,
});
export type EntryDraftView = z.infer<typeof entryDraftViewSchema>;

/** What may be shown of an entry of the vault. */
export const entryViewSchema = entryDraftViewSchema.extend({
  id: entryIdSchema,
});
export type EntryView = z.infer<typeof entryViewSchema>;
