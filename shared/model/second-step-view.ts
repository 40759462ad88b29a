import { z } from "zod";
import { phoneIdSchema } from "../ids";
import { methodSchema } from "./sign-in-method";

/** A number to choose: masked, so that a glance at the screen tells nobody (S31). */
export const phoneChoiceSchema = z.strictObject({
  phoneId: phoneIdSchema,
  masked: z.string(),
});

/** One way to take the second step now. */
export const methodChoiceSchema = z.strictObject({
  method: methodSchema,
  /** The masked address a link would go to, for `email` (S23). */
  address: z.string().nullable(),
  /** The numbers to choose from, for `sms` and `voice`. */
  phones: z.array(phoneChoiceSchema),
});
export type MethodChoice = z.infer<typeof methodChoiceSchema>;

/** A second step that waits: the ways to take it, the one used last first (S39). */
export const secondStepViewSchema = z.strictObject({
  purpose: z.enum(["sign-in", "reauthenticate", "bind"]),
  choices: z.array(methodChoiceSchema),
  /** Epoch milliseconds: then it must be started again (R57). */
  expiresAt: z.number(),
  triesLeft: z.number(),
});
export type SecondStepView = z.infer<typeof secondStepViewSchema>;
