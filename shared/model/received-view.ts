import { z } from "zod";
import { deliveryIdSchema } from "../ids";

const every = {
  id: deliveryIdSchema,
  to: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
};

/** A message in the stand-in for the member's phone and mailbox. */
export const receivedViewSchema = z.discriminatedUnion("channel", [
  z.strictObject({
    ...every,
    channel: z.literal("email"),
    subject: z.string(),
    text: z.string(),
  }),
  z.strictObject({ ...every, channel: z.literal("sms"), text: z.string() }),
  z.strictObject({
    ...every,
    channel: z.literal("voice"),
    language: z.enum(["ja", "en"]),
    /** Spoken one after the other, the whole so many times. */
    phrases: z.array(z.string()),
    times: z.number(),
  }),
]);
export type ReceivedView = z.infer<typeof receivedViewSchema>;
