import { z } from "zod";
import { entryViewSchema } from "./entry-view";

/** What may be shown of a deleted entry: until `keptUntil` it can be put back. Moments in epoch milliseconds. */
export const removedViewSchema = z.strictObject({
  entry: entryViewSchema,
  deletedAt: z.number(),
  keptUntil: z.number(),
});
export type RemovedView = z.infer<typeof removedViewSchema>;
