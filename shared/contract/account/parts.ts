import { z } from "zod";
import { secondStepViewSchema } from "../../model/second-step-view";

/** Longer than any text a member types; the rules of each field are the engine's. */
export const typed = z.string().max(2_000);
export const nothing = z.strictObject({});
export const secondStep = z.strictObject({ view: secondStepViewSchema });
/** 「この端末を信頼済みとして登録する」. A client without keys of its own leaves `publicKey` out. */
export const trust = z.strictObject({
  name: typed,
  /** Ed25519, base64url. */
  publicKey: z.string().max(100).optional(),
});
export const sent = z.strictObject({
  /** The masked number or address it goes to. */
  masked: z.string(),
  expiresAt: z.number(),
});
export const fresh = ["NOT_SIGNED_IN", "REAUTHENTICATION_NEEDED"] as const;
export const password = ["WRONG_CREDENTIALS", "PASSWORD_WAIT"] as const;
export const attempt = ["CHALLENGE_OVER", "LOCKED_OUT"] as const;
