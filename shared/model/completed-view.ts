import { z } from "zod";
import { methodSchema } from "./sign-in-method";

/** What a right second step gave. */
export const completedViewSchema = z.strictObject({
  purpose: z.enum(["sign-in", "reauthenticate", "bind"]),
  method: methodSchema,
  /** Whether two-step verification came on by this step (S13). */
  turnedOn: z.boolean(),
  /** Whether this device is trusted from now on. */
  isTrusted: z.boolean(),
  backupCodesLeft: z.number(),
});
export type CompletedView = z.infer<typeof completedViewSchema>;
