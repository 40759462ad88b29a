import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createWebhookDelivery } from "../../../electron/adapters/delivery/webhook-delivery";
import { startWebhook } from "../../fakes/real-webhook";
import { newId } from "./smtp-world";
import { openHook, sms, taken } from "./webhook-world";

describe("an answer", () => {
  test.each([
    ['{"receipt":"R-1 of 2"}', "R-1 of 2"],
    ['{"receipt":7}', null],
    ['{"receipt":""}', null],
    ['{"receipt":"a\\nb"}', null],
    [JSON.stringify({ receipt: "x".repeat(201) }), null],
    ["[]", null],
    ["not JSON", null],
    ["", null],
  ])("with %j has the receipt %j", async (text, receipt) => {
    const { hook, delivery } = await openHook();
    hook.answer((response) => response.writeHead(202).end(text));
    expect(await delivery.send(sms, newId())).toEqual({
      ok: true,
      value: { receipt },
    });
  });

  test.each([
    [400, "invalid-number"],
    [404, "invalid-number"],
    [422, "invalid-number"],
    [410, "not-reachable"],
    [401, "misconfigured"],
    [403, "misconfigured"],
    [405, "misconfigured"],
    [408, "temporary"],
    [409, "temporary"],
    [429, "rate-limited"],
    [500, "temporary"],
    [503, "temporary"],
    [304, "misconfigured"],
  ])("R38 of status %i is told as %s", async (status, problem) => {
    const { hook, delivery } = await openHook();
    hook.answer((response) => response.writeHead(status).end("secret reason"));
    const refused = { ok: false, problem };
    expect(await delivery.send(sms, newId())).toEqual(refused);
  });

  test("R38 that never comes is not waited for", async () => {
    const { hook, delivery } = await openHook({ timeoutMs: 200 });
    hook.answer(() => undefined);
    expect(await delivery.send(sms, newId())).toEqual({
      ok: false,
      problem: "timeout",
    });
    expect(hook.requests).toHaveLength(1);
  });

  test("that is yes and then never ends is a yes", async () => {
    const { hook, delivery } = await openHook({ timeoutMs: 300 });
    hook.answer((response) => response.writeHead(200).write('{"receipt":'));
    expect(await delivery.send(sms, newId())).toEqual(taken);
  });

  test("that is yes and far too long is a yes, and is not read to its end", async () => {
    const { hook, delivery } = await openHook({ timeoutMs: 60_000 });
    const ended = new Promise<boolean>((resolve) => {
      hook.answer((response) => {
        const spaces = " ".repeat(16 * 1024);
        const pour = () => {
          while (response.write(spaces));
        };
        response.on("drain", pour);
        response.on("close", () => {
          resolve(response.writableFinished);
        });
        pour();
      });
    });
    expect(await delivery.send(sms, newId())).toEqual(taken);
    expect(await ended).toBe(false);
  });

  test("R38 that trickles, one letter of its head at a time, is not waited for", async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket.on("error", () => undefined));
      socket.write("HTTP/1.1 200 OK\r\nx-slow: ");
      const timer = setInterval(() => socket.write("x"), 20);
      socket.on("close", () => {
        clearInterval(timer);
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/`;
    const delivery = createWebhookDelivery({ url, timeoutMs: 300 });
    expect(await delivery.send(sms, newId())).toEqual({
      ok: false,
      problem: "timeout",
    });
  });

  test("R38 of nobody at all is temporary", async () => {
    const { hook } = await openHook();
    const url = hook.url;
    const gone = await startWebhook();
    await gone.stop();
    const delivery = createWebhookDelivery({
      url: url.replace(String(hook.port), String(gone.port)),
    });
    expect(await delivery.send(sms, newId())).toEqual({
      ok: false,
      problem: "temporary",
    });
    expect(hook.requests).toEqual([]);
  });
});
