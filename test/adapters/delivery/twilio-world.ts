import { randomUUID } from "node:crypto";
import { createTwilioDelivery } from "../../../electron/adapters/delivery/twilio-delivery";
import {
  readTwilioOptions,
  type TwilioOptions,
} from "../../../electron/adapters/delivery/twilio-account";
import { deliveryIdSchema } from "../../../shared/ids";
import type { ProviderSimulator } from "../../fakes/start-provider-simulator";

/** A member's number that everything reaches. */
export const MEMBER = "+819012345678";

/** An id that was never used. */
export const newId = () => deliveryIdSchema.parse(randomUUID());

/** The adapter on a simulator. A new one knows nothing of the one before, as after a restart of the app. */
export function deliverTo(
  simulator: ProviderSimulator,
  options: Partial<TwilioOptions> = {},
) {
  const { url, accountSid, authToken, from } = simulator;
  const account = { accountSid, authToken, from, baseUrl: url };
  return createTwilioDelivery({ ...account, ...options });
}

/** The simulator's account as the adapter's parts take it, asked every few milliseconds. */
export function accountOf(simulator: ProviderSimulator) {
  const { url, accountSid, authToken, from } = simulator;
  const account = { accountSid, authToken, from, baseUrl: url };
  const checked = readTwilioOptions({ ...account, watchEveryMs: 20 });
  if (checked === null) throw new Error("the simulator's account is refused");
  return checked;
}

/** A text message with a code. */
export const sms = (to: string, text = "【Nidan】認証コードは 417093 です") =>
  ({ channel: "sms", to, text }) as const;

/** A call as the app makes it: the code digit by digit, then how long it is good for. */
export const call = (
  to: string,
  phrases: readonly string[] = ["認証コードは", "よん", "いち", "なな"],
) => ({ channel: "voice", to, language: "ja", phrases, times: 3 }) as const;
