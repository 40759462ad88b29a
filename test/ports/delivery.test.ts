import { onTestFinished } from "vitest";
import { createSmtpDelivery } from "../../electron/adapters/delivery/smtp-delivery";
import { createWebhookDelivery } from "../../electron/adapters/delivery/webhook-delivery";
import type { Message } from "../../electron/ports/delivery";
import { createMemoryDelivery } from "../fakes/memory-delivery";
import { startSmtpServer } from "../fakes/real-smtp-server";
import { startWebhook } from "../fakes/real-webhook";
import { deliverySuite } from "./delivery-suite";

const everything = ["email", "sms", "voice"] as const;

function wordsOf(message: Message): string {
  return message.channel === "voice" ? message.phrases.join(" ") : message.text;
}

for (const channels of [everything, ["sms"] as const])
  deliverySuite(`the memory of ${channels.join(", ")}`, () => {
    const delivery = createMemoryDelivery(channels);
    const arrived = () =>
      Promise.resolve(
        delivery.sent.map(({ message }) => ({
          to: message.to,
          words: wordsOf(message),
        })),
      );
    return Promise.resolve({ delivery, channels, arrived });
  });

deliverySuite("a mail server", async () => {
  const server = await startSmtpServer({ security: "starttls" });
  onTestFinished(server.stop);
  const delivery = createSmtpDelivery({
    host: "127.0.0.1",
    port: server.port,
    security: "starttls",
    ca: server.ca,
    from: "no-reply@nidan.example",
  });
  const arrived = () =>
    Promise.resolve(
      server.mails.flatMap(({ to, parsed }) =>
        to.map((one) => ({ to: one, words: parsed.text ?? "" })),
      ),
    );
  return { delivery, channels: ["email"], arrived };
});

deliverySuite("a webhook", async () => {
  const hook = await startWebhook();
  onTestFinished(hook.stop);
  hook.answer((response, { body }) => {
    response.end(JSON.stringify({ receipt: `taken ${String(body["id"])}` }));
  });
  const delivery = createWebhookDelivery({ url: hook.url });
  const arrived = () =>
    Promise.resolve(
      hook.requests.map(({ body }) => ({
        to: String(body["to"]),
        words: wordsOf(body as unknown as Message),
      })),
    );
  return { delivery, channels: everything, arrived };
});
