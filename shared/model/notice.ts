import { z } from "zod";

/** What a member is told by mail. `signed-in` is theirs to switch off (S10); every other one always goes out (R55, D7). */
export const noticeKinds = [
  "signed-in",
  "two-step-on",
  "two-step-off",
  "settings-changed",
  "totp-added",
  "totp-replaced",
  "totp-removed",
  "phone-added",
  "phone-removed",
  "email-changed",
  "password-changed",
  "password-reset",
  "backup-codes-created",
  "backup-codes-viewed",
  "backup-code-used",
  "device-registered",
  "devices-removed",
  "second-step-failed",
  "second-step-locked",
  "method-disabled",
] as const;
export const noticeKindSchema = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKindSchema>;
