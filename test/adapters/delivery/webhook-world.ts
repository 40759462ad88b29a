import { onTestFinished } from "vitest";
import { createWebhookDelivery } from "../../../electron/adapters/delivery/webhook-delivery";
import type { WebhookSettings } from "../../../electron/adapters/delivery/webhook-settings";
import type { Message } from "../../../electron/ports/delivery";
import { startWebhook } from "../../fakes/real-webhook";

/** A text message. */
export const sms: Message = {
  channel: "sms",
  to: "+819012345678",
  text: "417093",
};

/** A yes without a receipt. */
export const taken = { ok: true, value: { receipt: null } };

/** Nothing that a member can mend. */
export const misconfigured = { ok: false, problem: "misconfigured" };

/** A webhook for one test, and the adapter on it. */
export async function openHook(change: Partial<WebhookSettings> = {}) {
  const hook = await startWebhook();
  onTestFinished(hook.stop);
  const delivery = createWebhookDelivery({ url: hook.url, ...change });
  return { hook, delivery };
}
