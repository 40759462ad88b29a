import { z } from "zod";
import {
  challengeIdSchema,
  deliveryIdSchema,
  deviceIdSchema,
  memberIdSchema,
  phoneIdSchema,
  proposalIdSchema,
  sessionIdSchema,
} from "../../shared/ids";
import { activityKindSchema } from "../../shared/model/activity-view";
import { deliveryProblemSchema } from "../../shared/model/delivery";
import {
  methodSchema,
  phoneChannelSchema,
} from "../../shared/model/sign-in-method";
import { gateSchema } from "./gate";
import type { Frozen } from "../../shared/frozen";

const epochMs = z.number();
/** SHA-256 or HMAC-SHA-256, base64url. */
const digest = z.string();
const from = { deviceName: z.string(), ip: z.string().nullable() };

const phoneSchema = z.strictObject({
  id: phoneIdSchema,
  /** E.164 */
  number: z.string(),
  addedAt: epochMs,
  verifiedAt: epochMs.nullable(),
});

const totpSchema = z.strictObject({
  /** RFC 4648 Base32. */
  secret: z.string(),
  confirmedAt: epochMs,
  /** The last step a code was accepted for; that one and all before it are spent (R23). */
  lastStep: z.number(),
  /** Steps by which the device's clock was found to differ (R25). */
  driftSteps: z.number(),
});

const backupCodesSchema = z.strictObject({
  setId: z.string(),
  createdAt: epochMs,
  /** One salt for the set; base64url. */
  salt: z.string(),
  cost: z.number(),
  codes: z.array(z.strictObject({ hash: digest, usedAt: epochMs.nullable() })),
  /** The codes themselves under a key that only the password gives; null once that key is lost (D3). */
  sealed: z.string().nullable(),
});

const deviceSchema = z.strictObject({
  id: deviceIdSchema,
  /** Ed25519, base64url. */
  publicKey: z.string(),
  name: z.string(),
  registeredAt: epochMs,
  lastUsedAt: epochMs,
  expiresAt: epochMs,
});

const sessionSchema = z.strictObject({
  id: sessionIdSchema,
  tokenHash: digest,
  startedAt: epochMs,
  lastUsedAt: epochMs,
  /** Until then it counts as freshly authenticated (R52). */
  freshUntil: epochMs,
  /** Until then the device may be registered as trusted (S30). */
  mayTrustUntil: epochMs,
  ...from,
});

const challengeSchema = z.strictObject({
  id: challengeIdSchema,
  secretHash: digest,
  purpose: z.enum(["sign-in", "reauthenticate", "bind"]),
  sessionId: sessionIdSchema.nullable(),
  startedAt: epochMs,
  failures: z.number(),
  sent: z
    .strictObject({
      deliveryId: deliveryIdSchema,
      channel: phoneChannelSchema,
      phoneId: phoneIdSchema,
      mac: digest,
      expiresAt: epochMs,
      problem: deliveryProblemSchema.nullable(),
    })
    .nullable(),
  ...from,
});

const linkSchema = z.strictObject({
  tokenHash: digest,
  purpose: challengeSchema.shape.purpose,
  sessionId: sessionIdSchema.nullable(),
  deliveryId: deliveryIdSchema,
  /** Where it went: it proves this address and no other. */
  address: z.string(),
  expiresAt: epochMs,
  problem: deliveryProblemSchema.nullable(),
});

const activitySchema = z.strictObject({
  kind: activityKindSchema,
  at: epochMs,
  method: methodSchema.nullable(),
  deviceName: z.string().nullable(),
  ip: z.string().nullable(),
  subject: z.string().nullable(),
});

export const settingsSchema = z.strictObject({
  enabled: z.boolean(),
  trustDays: z.number(),
  loginNotices: z.boolean(),
});

/** One member of the service, whole: JSON and nothing else, so that any store can keep it. */
export const memberSchema = z.strictObject({
  id: memberIdSchema,
  registeredAt: epochMs,
  language: z.enum(["ja", "en"]),
  email: z.strictObject({
    address: z.string(),
    /** A new address that has not answered yet. */
    next: z.strictObject({ address: z.string(), since: epochMs }).nullable(),
  }),
  password: z.strictObject({
    /** A PHC string. */
    phc: z.string(),
    /** Too short to stand alone (R02). */
    isShort: z.boolean(),
    changedAt: epochMs,
    /** Salt of the key that only the password gives; base64url. */
    keySalt: z.string(),
  }),
  reset: z.strictObject({ tokenHash: digest, expiresAt: epochMs }).nullable(),
  twoStep: z.strictObject({
    state: z.enum(["off", "pending", "on"]),
    since: epochMs,
    trustDays: z.number(),
    loginNotices: z.boolean(),
    proposal: z
      .strictObject({
        id: proposalIdSchema,
        at: epochMs,
        values: settingsSchema,
      })
      .nullable(),
    lastConfirmed: proposalIdSchema.nullable(),
  }),
  totp: totpSchema.nullable(),
  /** A secret that was shown and not yet proven (S15). */
  nextTotp: z
    .strictObject({ secret: z.string(), issuedAt: epochMs })
    .nullable(),
  phones: z.array(phoneSchema),
  backupCodes: backupCodesSchema.nullable(),
  /** At most one link is alive (S26). */
  link: linkSchema.nullable(),
  devices: z.array(deviceSchema),
  /** Device challenges that were answered, until they would expire anyway. */
  spentChallenges: z.array(
    z.strictObject({ nonce: z.string(), until: epochMs }),
  ),
  sessions: z.array(sessionSchema),
  challenges: z.array(challengeSchema),
  gate: gateSchema,
  codesSentAt: z.array(epochMs),
  linksSentAt: z.array(epochMs),
  /** Apart from the links: a stranger who asks for new passwords must not use up the member's way in (C5). */
  resetsSentAt: z.array(epochMs),
  lastMethod: methodSchema.nullable(),
  /** The newest come last (R56). */
  activity: z.array(activitySchema),
});

export type Member = Frozen<z.infer<typeof memberSchema>>;
export type Phone = Member["phones"][number];
export type Device = Member["devices"][number];
export type Session = Member["sessions"][number];
export type Challenge = Member["challenges"][number];
export type BackupCodes = NonNullable<Member["backupCodes"]>;
export type Settings = Frozen<z.infer<typeof settingsSchema>>;
