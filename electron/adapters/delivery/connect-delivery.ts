import type { Road } from "../../../shared/model/delivery-road";
import type { Delivery } from "../../ports/delivery";
import { createSmtpDelivery } from "./smtp-delivery";
import { checkSmtpSettings } from "./smtp-settings";
import { readTwilioOptions } from "./twilio-account";
import { createTwilioDelivery } from "./twilio-delivery";
import { createWebhookDelivery } from "./webhook-delivery";
import { readWebhookSettings } from "./webhook-settings";

/** The delivery of a road whose settings can be right; null otherwise. Nothing is sent or looked up yet. */
export function connectDelivery(road: Road): Delivery | null {
  switch (road.kind) {
    case "smtp": {
      const { host, port, security, user, from, password = "" } = road;
      const server = { host, port, security, user, password, from };
      return checkSmtpSettings(server).ok ? createSmtpDelivery(server) : null;
    }
    case "twilio": {
      const { accountSid, from, authToken = "", baseUrl } = road;
      const options = {
        accountSid,
        from,
        authToken,
        ...(baseUrl !== undefined && { baseUrl }),
      };
      return readTwilioOptions(options) === null
        ? null
        : createTwilioDelivery(options);
    }
    case "webhook": {
      const { url, token } = road;
      const settings = { url, ...(token !== undefined && { token }) };
      return readWebhookSettings(settings) === null
        ? null
        : createWebhookDelivery(settings);
    }
  }
}
