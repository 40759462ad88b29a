import { z } from "zod";
import { candidateIdSchema } from "../ids";
import { entryDraftViewSchema } from "./entry-view";
import { otpauthRefusalSchema } from "./otpauth-refusal";

/** What a text that is no entry is, so that the member can be told what to do with it instead. */
export const otherKinds = [
  "web-link",
  "wifi",
  "google-migration",
  "text",
] as const;
export type OtherKind = (typeof otherKinds)[number];

/**
 * One thing that was read from a screen, an image or a text.
 *
 * - `candidate`: can be added by its id; the secret behind it stays in main. `known` says that the vault holds the same
 *   entry already. `weakSecret` says that the issuer's secret is shorter than 80 bits.
 * - `refused`: meant to be an entry, but a part of it cannot be used.
 * - `other`: something else. `excerpt` is at most 200 characters, without control characters.
 */
export const foundViewSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("candidate"),
    candidateId: candidateIdSchema,
    entry: entryDraftViewSchema,
    known: z.boolean(),
    weakSecret: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("refused"),
    refusal: otpauthRefusalSchema,
    /** Issuer or account as far as they could be read; empty otherwise. */
    label: z.string(),
  }),
  z.strictObject({
    kind: z.literal("other"),
    what: z.enum(otherKinds),
    excerpt: z.string(),
  }),
]);
export type FoundView = z.infer<typeof foundViewSchema>;
