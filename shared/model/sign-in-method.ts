import { z } from "zod";

/** The ways to take the second step: the manual's four (S03), and the backup code that stands in for them (S42). */
export const methods = ["totp", "email", "sms", "voice", "backup"] as const;
export const methodSchema = z.enum(methods);
export type Method = z.infer<typeof methodSchema>;

/** The two ways a code reaches a phone. */
export const phoneChannels = ["sms", "voice"] as const;
export const phoneChannelSchema = z.enum(phoneChannels);
export type PhoneChannel = z.infer<typeof phoneChannelSchema>;
