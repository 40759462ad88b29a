import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { createSmtpDelivery } from "../../../electron/adapters/delivery/smtp-delivery";
import type { SmtpSettings } from "../../../electron/adapters/delivery/smtp-settings";
import { deliveryIdSchema } from "../../../shared/ids";
import {
  startSmtpServer,
  type RealSmtpServer,
} from "../../fakes/real-smtp-server";

/** An id that was never used. */
export const newId = () => deliveryIdSchema.parse(randomUUID());

/** A mail as the app writes it. */
export const mail = (change: Partial<{ to: string; subject: string }> = {}) =>
  ({
    channel: "email",
    to: "member@example.com",
    subject: "【会員メニュー】ログイン用URLのお知らせ",
    text: "次のURLを開いてください。\r\n\r\nnidan://sign-in/abc\r\n.\r\n。",
    html: '<p lang="ja">次のURLを開いてください。<b>"誰にも"</b>教えないで</p>',
    ...change,
  }) as const;

/** The settings that fit a server. */
export function settingsOf(
  server: RealSmtpServer,
  change: Partial<SmtpSettings> = {},
): SmtpSettings {
  return {
    host: "127.0.0.1",
    port: server.port,
    security: "starttls",
    ca: server.ca,
    from: "no-reply@nidan.example",
    ...change,
  };
}

/** A server for one test, and the adapter on it. */
export async function openWorld(
  options: Partial<Parameters<typeof startSmtpServer>[0]> = {},
  change: Partial<SmtpSettings> = {},
) {
  const security = options.security ?? "starttls";
  const server = await startSmtpServer({ ...options, security });
  onTestFinished(server.stop);
  const settings = settingsOf(server, { security, ...change });
  return { server, settings, delivery: createSmtpDelivery(settings) };
}
