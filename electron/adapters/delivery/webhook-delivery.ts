import type { DeliveryProblem } from "../../../shared/model/delivery";
import { no } from "../../../shared/outcome";
import type { Delivery, Message } from "../../ports/delivery";
import { resolveBySystem, type Resolve } from "./allowed-address";
import { hasControlCharacter, isMailAddress } from "./mail-safety";
import { nameNetworkProblem } from "./network-problem";
import { oncePerId } from "./once-per-id";
import { nameWebhookAnswer } from "./webhook-answer";
import { postToWebhook } from "./webhook-request";
import { readWebhookSettings, type WebhookSettings } from "./webhook-settings";

/**
 * Every kind of message as JSON to one URL: the message's own fields, and `id`. The same id is also the header
 * `Idempotency-Key`: after a try whose outcome is unknown the next one has the same, and it is the receiver who is to
 * know it again. Settings that cannot be right are `misconfigured`.
 */
export function createWebhookDelivery(
  settings: WebhookSettings,
  resolve: Resolve = resolveBySystem,
): Delivery {
  const webhook = readWebhookSettings(settings);
  return {
    send: oncePerId(async (message, id) => {
      if (webhook === null) return no("misconfigured");
      const problem = findProblem(message);
      if (problem !== null) return no(problem);
      const body = JSON.stringify({ ...message, id });
      const signal = AbortSignal.timeout(webhook.timeoutMs);
      try {
        const answer = await postToWebhook(webhook, body, id, resolve, signal);
        return nameWebhookAnswer(answer);
      } catch (error) {
        return no(
          signal.aborted ? "timeout" : nameNetworkProblem(codeOf(error)),
        );
      }
    }),
  };
}

/** What no receiver should have to think about. */
function findProblem(message: Message): DeliveryProblem | null {
  const isAddress =
    message.channel === "email"
      ? isMailAddress(message.to)
      : /^\+[1-9][0-9]{6,14}$/.test(message.to); // E.164
  if (!isAddress) return "invalid-number";
  return message.channel === "email" && hasControlCharacter(message.subject)
    ? "misconfigured"
    : null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
