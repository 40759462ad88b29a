import { z } from "zod";

/** Why a message could not be handed to who delivers it (R38). */
export const deliveryProblems = [
  "invalid-number", // the provider says that there is no such number or address
  "not-reachable", // it exists and takes no such message, a landline for an SMS say
  "opted-out", // its owner told the provider to send nothing more
  "rate-limited",
  "country-refused",
  "misconfigured", // wrong account, key or address of the provider: nothing a member can mend
  "temporary",
  "timeout",
  "expired", // it could not be handed over before nobody needed it any more
] as const;
export const deliveryProblemSchema = z.enum(deliveryProblems);
export type DeliveryProblem = z.infer<typeof deliveryProblemSchema>;
