import { z } from "zod";
import { candidateIdSchema, foundIdSchema } from "../ids";
import { entryDraftViewSchema } from "./entry-view";
import { otpauthRefusalSchema } from "./otpauth-refusal";
import { placeViewSchema } from "./place-view";

/** What a text that is no entry is, so that the member can be told what to do with it instead. */
export const otherKinds = [
  "web-link",
  "wifi",
  "google-migration",
  "duo",
  "microsoft-push",
  "okta",
  "text",
] as const;
export type OtherKind = (typeof otherKinds)[number];

/** How what was read stands to the vault: not in it, in it with the same codes, or the account is in it with another secret. */
export const standings = ["new", "same", "other-secret"] as const;
export type Standing = (typeof standings)[number];

const whence = {
  place: placeViewSchema,
  /** A small PNG of what was around the code, as a `data:` address, in which no code can be read; null where there is none. */
  picture: z.string().nullable(),
};

/**
 * One thing that was read.
 *
 * - `candidate`: can be added by its id; the secret behind it stays in main. `weakSecret` says that the issuer's secret is
 *   shorter than 80 bits.
 * - `refused`: meant to be an entry, but a part of it cannot be used.
 * - `other`: something else. `excerpt` is at most 200 characters, without control characters. `link` is the web address
 *   that `openLink` opens by the id; null where there is none.
 */
export const foundViewSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("candidate"),
    candidateId: candidateIdSchema,
    entry: entryDraftViewSchema,
    standing: z.enum(standings),
    weakSecret: z.boolean(),
    ...whence,
  }),
  z.strictObject({
    kind: z.literal("refused"),
    foundId: foundIdSchema,
    refusal: otpauthRefusalSchema,
    /** Issuer or account as far as they could be read; empty otherwise. */
    label: z.string(),
    ...whence,
  }),
  z.strictObject({
    kind: z.literal("other"),
    foundId: foundIdSchema,
    what: z.enum(otherKinds),
    excerpt: z.string(),
    link: z.string().nullable(),
    ...whence,
  }),
]);
export type FoundView = z.infer<typeof foundViewSchema>;
