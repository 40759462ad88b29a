import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createSmtpDelivery } from "../../../electron/adapters/delivery/smtp-delivery";
import { nameSmtpProblem } from "../../../electron/adapters/delivery/smtp-problem";
import type { Trouble } from "../../fakes/real-smtp-server";
import { mail, newId, openWorld } from "./smtp-world";

const account = { user: "nidan", password: "secret" };

describe("R38 a server's refusal is named for the member", () => {
  test.each<[Trouble["at"], `${number} ${string}`, string]>([
    ["greeting", "421 Too busy", "temporary"],
    ["greeting", "554 No mail here", "misconfigured"],
    ["sign-in", "535 Wrong", "misconfigured"],
    ["sign-in", "534 5.7.9 Too weak", "misconfigured"],
    ["sign-in", "454 4.7.0 Try later", "temporary"],
    ["MAIL", "451 Try later", "temporary"],
    ["MAIL", "421 Going down", "temporary"],
    ["MAIL", "550 Not your address", "misconfigured"],
    ["MAIL", "553 5.1.8 Your domain is unknown", "misconfigured"],
    ["MAIL", "530 5.7.0 Sign in first", "misconfigured"],
    ["RCPT", "450 4.2.0 Greylisted", "temporary"],
    ["RCPT", "451 4.7.1 Greylisted", "temporary"],
    ["RCPT", "452 Too many", "temporary"],
    ["RCPT", "550 No such mailbox", "invalid-number"],
    ["RCPT", "550 5.1.1 No such mailbox", "invalid-number"],
    ["RCPT", "553 Not an address", "invalid-number"],
    ["RCPT", "550 5.2.1 Switched off", "not-reachable"],
    ["RCPT", "552 Full", "not-reachable"],
    ["RCPT", "554 No", "not-reachable"],
    ["RCPT", "554 5.7.1 Relaying denied", "misconfigured"],
    ["RCPT", "550 5.4.5 Enough for today", "rate-limited"],
    ["sent", "451 Try later", "temporary"],
    ["sent", "552 5.2.2 Full", "not-reachable"],
    ["sent", "552 5.2.3 Too long", "misconfigured"],
    ["sent", "554 5.7.1 Looks like spam", "misconfigured"],
    ["sent", "554 Looks like spam", "misconfigured"],
    ["sent", "550 5.1.1 No such mailbox", "invalid-number"],
  ])("R38 %s, %s: %s", async (at, does, problem) => {
    const { server, delivery } = await openWorld({ account }, account);
    server.trouble({ at, does });
    const refused = { ok: false, problem };
    expect(await delivery.send(mail(), newId())).toEqual(refused);
    expect(server.mails).toEqual([]);
    expect(server.visits()).toBe(1);
  });

  test("R38 a try that failed can be made again under the same id", async () => {
    const { server, delivery } = await openWorld();
    const id = newId();
    server.trouble({ at: "RCPT", does: "450 4.2.0 Greylisted" });
    expect((await delivery.send(mail(), id)).ok).toBe(false);
    server.trouble(null);
    expect((await delivery.send(mail(), id)).ok).toBe(true);
    expect(server.mails).toHaveLength(1);
  });
});

describe.each(["starttls", "tls"] as const)("with %s", (security) => {
  test.each<Trouble["at"]>(["MAIL", "RCPT", "DATA", "sent"])(
    "R38 a connection that breaks at %s is temporary",
    async (at) => {
      const { server, delivery } = await openWorld({ security });
      server.trouble({ at, does: "break" });
      expect(await delivery.send(mail(), newId())).toEqual({
        ok: false,
        problem: "temporary",
      });
    },
  );

  test.each<Trouble["at"]>(["greeting", "sign-in", "MAIL", "RCPT", "DATA"])(
    "R38 a server that says nothing at %s is left after the time limit",
    async (at) => {
      const { server, delivery } = await openWorld(
        { security, account },
        { ...account, timeoutMs: 400 },
      );
      server.trouble({ at, does: "hang" });
      expect(await delivery.send(mail(), newId())).toEqual({
        ok: false,
        problem: "timeout",
      });
      expect(server.mails).toEqual([]);
    },
  );
});

/** Whoever listens there instead of a mail server. */
async function listen(greet: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    greet(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const deliverTo = (
  port: number,
  security: "tls" | "starttls" | "none" = "none",
) =>
  createSmtpDelivery({
    host: "127.0.0.1",
    port,
    security,
    from: "no-reply@nidan.example",
    timeoutMs: 500,
  }).send(mail(), newId());

describe("R38 no mail server at all", () => {
  test("nobody listens: temporary", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    expect(await deliverTo(port)).toEqual({ ok: false, problem: "temporary" });
  });

  test("no such name: temporary", async () => {
    const { settings } = await openWorld();
    const named = { ...settings, host: "mail.example.com" };
    const delivery = createSmtpDelivery(named, (host) =>
      Promise.reject(
        Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), {
          code: "ENOTFOUND",
        }),
      ),
    );
    expect(await delivery.send(mail(), newId())).toEqual({
      ok: false,
      problem: "temporary",
    });
  });

  test("a name that nobody answers for is left after the time limit", async () => {
    const { settings } = await openWorld();
    const named = { ...settings, host: "mail.example.com", timeoutMs: 200 };
    const delivery = createSmtpDelivery(
      named,
      () => new Promise(() => undefined),
    );
    expect(await delivery.send(mail(), newId())).toEqual({
      ok: false,
      problem: "timeout",
    });
  });

  test.each([
    [
      "a web server",
      "none",
      "HTTP/1.1 400 Bad Request\r\n\r\n",
      "misconfigured",
    ],
    ["no TLS where TLS was said", "tls", "220 mail\r\n", "misconfigured"],
  ] as const)("%s is misconfigured", async (_, security, greeting, problem) => {
    const port = await listen((socket) => socket.write(greeting));
    expect(await deliverTo(port, security)).toEqual({ ok: false, problem });
  });

  test("one that talks for ever, slowly, is hung up on after the time limit", async () => {
    const calls: Promise<unknown>[] = [];
    const port = await listen((socket) => {
      calls.push(new Promise((closed) => socket.once("close", closed)));
      socket.on("error", () => undefined); // hung up on while it talks
      const timer = setInterval(() => socket.write("220-wait\r\n"), 20);
      socket.on("close", () => {
        clearInterval(timer);
      });
    });
    expect(await deliverTo(port)).toEqual({ ok: false, problem: "timeout" });
    expect(await Promise.all(calls)).toHaveLength(1);
  });

  test("one that talks without end is not listened to: misconfigured", async () => {
    const line = `220-${"x".repeat(1000)}\r\n`;
    const port = await listen((socket) => socket.write(line.repeat(200)));
    expect(await deliverTo(port)).toEqual({
      ok: false,
      problem: "misconfigured",
    });
  });

  test.each(["tls", "starttls"] as const)(
    "one that breaks off while TLS is agreed on gets nothing: %s",
    async (security) => {
      const port = await listen((socket) => {
        if (security === "starttls") socket.write("220 mail\r\n");
        socket.on("data", (chunk) => {
          const line = chunk.toString("latin1");
          if (line.startsWith("EHLO")) socket.write("250 STARTTLS\r\n");
          else if (line.startsWith("STARTTLS")) socket.write("220 go\r\n");
          else socket.resetAndDestroy();
        });
      });
      expect(await deliverTo(port, security)).toEqual({
        ok: false,
        problem: "temporary",
      });
    },
  );

  test("one that hangs up at once is temporary", async () => {
    const port = await listen((socket) => socket.end());
    expect(await deliverTo(port)).toEqual({ ok: false, problem: "temporary" });
  });
});

test.each([
  [
    { code: "EAUTH", responseCode: 538, response: "538 Encrypt" },
    "misconfigured",
  ],
  [{ code: "ESOCKET", originalCode: "CERT_HAS_EXPIRED" }, "misconfigured"],
  [{ code: "ESOCKET", originalCode: "ETIMEDOUT" }, "timeout"],
  [{ code: "ESOCKET", originalCode: "ENETUNREACH" }, "temporary"],
  [
    { code: "ETLS", responseCode: 454, response: "454 No TLS now" },
    "temporary",
  ],
  [{ code: "ETLS" }, "misconfigured"],
  [new Error("something nobody has seen yet"), "temporary"],
  [null, "temporary"],
])("R38 %o is told as %s", (failure, problem) => {
  expect(nameSmtpProblem(failure)).toBe(problem);
});
