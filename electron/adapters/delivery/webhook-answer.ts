import { z } from "zod";
import type { DeliveryProblem } from "../../../shared/model/delivery";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { WebhookAnswer } from "./webhook-request";

const receiptSchema = z.object({
  receipt: z.string().regex(/^[\x20-\x7e]{1,200}$/),
});

/** By HTTP's status: what a webhook is to answer for each. */
const problems: ReadonlyMap<number, DeliveryProblem> = new Map([
  [400, "invalid-number"],
  [404, "invalid-number"],
  [422, "invalid-number"],
  [410, "not-reachable"],
  [408, "temporary"],
  [409, "temporary"], // the same key is being worked on
  [425, "temporary"],
  [429, "rate-limited"],
]);

/**
 * What a webhook's answer means (R38). Any 2xx is a yes, whatever follows it; its receipt is a line of ASCII in JSON,
 * `{"receipt":"..."}`, or none. What is neither a yes nor named here cannot be mended by a member: wrong key, wrong
 * address, a redirect.
 */
export function nameWebhookAnswer({
  status,
  text,
}: WebhookAnswer): Outcome<
  { readonly receipt: string | null },
  DeliveryProblem
> {
  if (status >= 200 && status < 300)
    return yes({ receipt: readReceipt(text ?? "") });
  if (status >= 500) return no("temporary");
  return no(problems.get(status) ?? "misconfigured");
}

function readReceipt(text: string): string | null {
  try {
    return receiptSchema.safeParse(JSON.parse(text)).data?.receipt ?? null;
  } catch {
    return null;
  }
}
