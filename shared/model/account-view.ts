import { z } from "zod";
import {
  deviceIdSchema,
  memberIdSchema,
  phoneIdSchema,
  sessionIdSchema,
} from "../ids";
import { activityViewSchema } from "./activity-view";
import { methodSchema } from "./sign-in-method";

const moment = z.number();

/** What the console asks the member to do, the most urgent first (S02, S42, S48, D1). */
export const recommendations = [
  "turn-on",
  "create-backup-codes",
  "few-backup-codes",
  "more-than-mail", // mail is the only method beside the backup codes
  "more-than-phone", // a phone can be taken over (R34)
] as const;

const deviceViewSchema = z.strictObject({
  deviceId: deviceIdSchema,
  name: z.string(),
  registeredAt: moment,
  lastUsedAt: moment,
  expiresAt: moment,
});

const sessionViewSchema = z.strictObject({
  sessionId: sessionIdSchema,
  isThis: z.boolean(),
  deviceName: z.string(),
  ip: z.string().nullable(),
  startedAt: moment,
  lastUsedAt: moment,
});

/** A signed-in member as the console shows them. Numbers and addresses are masked; no secret is in it. */
export const accountViewSchema = z.strictObject({
  memberId: memberIdSchema,
  registeredAt: moment,
  email: z.strictObject({
    masked: z.string(),
    /** A new address that still has to answer. */
    nextMasked: z.string().nullable(),
  }),
  isPasswordShort: z.boolean(),
  twoStep: z.strictObject({
    state: z.enum(["off", "pending", "on"]),
    since: moment,
    trustDays: z.number(),
    loginNotices: z.boolean(),
  }),
  totp: z.strictObject({ confirmedAt: moment }).nullable(),
  /** A QR code was issued and waits for its first code. */
  isTotpUnproven: z.boolean(),
  phones: z.array(
    z.strictObject({
      phoneId: phoneIdSchema,
      masked: z.string(),
      isVerified: z.boolean(),
    }),
  ),
  /** Methods that failed too often and must be set up anew (R27). */
  disabled: z.array(methodSchema),
  backupCodes: z
    .strictObject({
      setId: z.string(),
      createdAt: moment,
      left: z.number(),
      total: z.number(),
      isRevealable: z.boolean(),
    })
    .nullable(),
  devices: z.array(deviceViewSchema),
  sessions: z.array(sessionViewSchema),
  /** The newest first (R56). */
  activity: z.array(activityViewSchema),
  /** Until then nothing asks for the password again (R52); 0 when it does now. */
  freshUntil: moment,
  /** Until then this device may still be registered as trusted (S30); 0 when not. */
  mayTrustUntil: moment,
  recommendations: z.array(z.enum(recommendations)),
});
export type AccountView = z.infer<typeof accountViewSchema>;
export type Recommendation = AccountView["recommendations"][number];
