import { describe, expect, onTestFinished, test } from "vitest";
import { createWebhookDelivery } from "../../../electron/adapters/delivery/webhook-delivery";
import { startWebhook } from "../../fakes/real-webhook";
import { createSelfSigned } from "../../fakes/self-signed";
import { newId } from "./smtp-world";
import { misconfigured, openHook, sms, taken } from "./webhook-world";

describe("where a message goes", () => {
  test.each([301, 302, 303, 307, 308])(
    "C13 a redirect is not followed: %i",
    async (status) => {
      const { hook, delivery } = await openHook({ token: "t0k3n" });
      const other = await startWebhook();
      onTestFinished(other.stop);
      hook.answer((response) =>
        response.writeHead(status, { location: other.url }).end(),
      );
      expect(await delivery.send(sms, newId())).toEqual(misconfigured);
      expect(hook.requests).toHaveLength(1);
      expect(other.requests).toEqual([]);
    },
  );

  test.each([
    "file:///etc/passwd",
    "ftp://hook.example/",
    "gopher://127.0.0.1:25/",
    "http://hook.example/",
    "http://127.0.0.1.hook.example/",
    "http://192.168.0.1/",
    "http://127.0.0.2/",
    "https://169.254.169.254/latest/meta-data/",
    "https://2852039166/",
    "https://0xa9fea9fe/",
    "https://[::ffff:169.254.169.254]/",
    "https://[fe80::1]/",
    "https://0.0.0.0/",
    "https://user:password@hook.example/",
    "https://hook.example/#part",
    "hook.example",
    "",
  ])("C13 %s is refused before anybody is asked", async (url) => {
    const asked: string[] = [];
    const delivery = createWebhookDelivery({ url }, (host) => {
      asked.push(host);
      return Promise.reject(new Error("nobody should ask"));
    });
    expect(await delivery.send(sms, newId())).toEqual(misconfigured);
    expect(asked).toEqual([]);
  });

  test.each([
    ["https://hook.example/", "169.254.169.254"],
    ["https://hook.example/", "fd00:ec2::254"],
    ["http://localhost/", "192.0.2.1"],
  ])("C13 %s that turns out to be %s is refused", async (url, address) => {
    const delivery = createWebhookDelivery({ url, timeoutMs: 5000 }, () =>
      Promise.resolve([{ address, family: address.includes(":") ? 6 : 4 }]),
    );
    expect(await delivery.send(sms, newId())).toEqual(misconfigured);
  });

  test.each(["a\r\nX: y", "a b", "", "ä"])(
    "C22 a token that is no token is refused: %j",
    async (token) => {
      const { hook, delivery } = await openHook({ token });
      expect(await delivery.send(sms, newId())).toEqual(misconfigured);
      expect(hook.requests).toEqual([]);
    },
  );

  test("over HTTPS, to whoever has the certificate of the URL's name", async () => {
    const identity = createSelfSigned("hook.example");
    const hook = await startWebhook(identity);
    onTestFinished(hook.stop);
    const resolve = () =>
      Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
    const sendTo = (host: string, ca: string) =>
      createWebhookDelivery(
        { url: `https://${host}:${hook.port}/`, ca },
        resolve,
      ).send(sms, newId());
    expect(await sendTo("hook.example", identity.cert)).toEqual(taken);
    expect(await sendTo("other.example", identity.cert)).toEqual(misconfigured);
    const stranger = createSelfSigned("hook.example").cert;
    expect(await sendTo("hook.example", stranger)).toEqual(misconfigured);
    expect(hook.requests).toHaveLength(1);
  });
});
