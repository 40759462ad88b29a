import { z } from "zod";
import { deliveryIdSchema } from "../../shared/ids";
import { noticeKindSchema } from "../../shared/model/notice";
import {
  methodSchema,
  phoneChannelSchema,
} from "../../shared/model/sign-in-method";
import type { Frozen } from "../../shared/frozen";

const languageSchema = z.enum(["ja", "en"]);
/** The language a member's messages are written in. */
export type Language = z.infer<typeof languageSchema>;

const noticeSchema = z.strictObject({
  kind: noticeKindSchema,
  /** Epoch milliseconds. */
  at: z.number(),
  method: methodSchema.nullable(),
  /** The name of the device it happened on, as the member or the app gave it. */
  deviceName: z.string().nullable(),
  ip: z.string().nullable(),
  /** What it is about: a masked number or address, or the name of a device; null where the kind says it all. */
  subject: z.string().nullable(),
  /** Unused backup codes, where the kind is about them. */
  codesLeft: z.number().nullable(),
});

const everyEffect = {
  id: deliveryIdSchema,
  /** E.164, or one mail address. */
  to: z.string(),
  language: languageSchema,
  /** Nobody needs it any more after this moment, and it is dropped. */
  expiresAt: z.number(),
};

export const effectSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...everyEffect,
    type: z.literal("deliver-code"),
    channel: phoneChannelSchema,
    code: z.string(),
  }),
  z.strictObject({
    ...everyEffect,
    type: z.literal("deliver-link"),
    /** A `sign-in` link takes the second step, a `confirm-address` link proves a new address, a `reset` link opens the page for a new password. */
    purpose: z.enum(["sign-in", "confirm-address", "reset"]),
    /** base64url of 256 random bits (R40). */
    token: z.string(),
  }),
  z.strictObject({
    ...everyEffect,
    type: z.literal("notify"),
    notice: noticeSchema,
  }),
]);

/** What a notice tells beside its kind. Never a code, a secret, or a link that signs anyone in (S49). */
export type Notice = Frozen<z.infer<typeof noticeSchema>>;

/**
 * What the world is asked to do. Each is saved with the member before it is carried out, and tried again after a crash
 * under the same `id` and with the same text.
 */
export type Effect = Frozen<z.infer<typeof effectSchema>>;
