import { z } from "zod";
import { noticeKinds } from "./notice";
import { methodSchema } from "./sign-in-method";

/** What the record of activity names: all that a notice tells, and what is not worth a mail (R56). */
export const activityKinds = [
  ...noticeKinds,
  "registered",
  "password-wrong",
  "code-wrong",
  "code-sent",
  "link-sent",
  "delivery-failed",
  "reauthenticated",
  "signed-out",
  "sessions-ended",
  "device-renamed",
  "totp-resynchronised",
] as const;
export const activityKindSchema = z.enum(activityKinds);
export type ActivityKind = z.infer<typeof activityKindSchema>;

/** One line of the record: what, when, by which method, on which device. */
export const activityViewSchema = z.strictObject({
  kind: activityKindSchema,
  at: z.number(),
  method: methodSchema.nullable(),
  deviceName: z.string().nullable(),
  ip: z.string().nullable(),
  subject: z.string().nullable(),
});
export type ActivityView = z.infer<typeof activityViewSchema>;
