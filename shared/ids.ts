import { z } from "zod";

/** Names one entry of the vault for as long as the vault lives (UUID v4). */
export const entryIdSchema = z.uuid().brand<"EntryId">();
export type EntryId = z.infer<typeof entryIdSchema>;

/** Names something that was read and may be added; known to main only, and only until the next reading (UUID v4). */
export const candidateIdSchema = z.uuid().brand<"CandidateId">();
export type CandidateId = z.infer<typeof candidateIdSchema>;
