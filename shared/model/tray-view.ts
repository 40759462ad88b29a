import { z } from "zod";
import { foundViewSchema } from "./found-view";

/** How much of an export of Google Authenticator was read: the numbers of its parts, from 1, ascending. */
export const exportProgressSchema = z.strictObject({
  size: z.int().min(1),
  have: z.array(z.int().min(1)),
});
export type ExportProgress = z.infer<typeof exportProgressSchema>;

/** Everything that was read since the tray was cleared, each once, in the order in which it was read. */
export const trayViewSchema = z.strictObject({
  found: z.array(foundViewSchema),
  /** The exports of which a part was read, complete or not. */
  exports: z.array(exportProgressSchema),
  /** Whether there was more than the tray holds. */
  isFull: z.boolean(),
});
export type TrayView = z.infer<typeof trayViewSchema>;
