import { expect, test } from "vitest";
import {
  checkSmtpSettings,
  type SmtpSettings,
} from "../../../electron/adapters/delivery/smtp-settings";
import { createSmtpDelivery } from "../../../electron/adapters/delivery/smtp-delivery";
import { mail, newId, openWorld } from "./smtp-world";

const settings: SmtpSettings = {
  host: "mail.example.com",
  port: 587,
  security: "starttls",
  from: "no-reply@nidan.example",
};

test("what is not said is the safe thing", () => {
  expect(checkSmtpSettings(settings)).toEqual({
    ok: true,
    value: {
      ...settings,
      signIn: null,
      checksCertificate: true,
      timeoutMs: 30_000,
    },
  });
});

test.each<[string, Partial<SmtpSettings>]>([
  ["forbidden-host", { host: "169.254.169.254" }],
  ["forbidden-host", { host: "fe80::1" }],
  ["forbidden-host", { host: "::ffff:169.254.169.254" }],
  ["forbidden-host", { host: "0.0.0.0" }],
  ["bad-host", { host: "" }],
  ["bad-host", { host: "mail.example.com\r\nQUIT" }],
  ["bad-host", { host: "file:///etc/passwd" }],
  ["bad-host", { host: "user@mail.example.com" }],
  ["bad-host", { host: "[::1]" }],
  ["not-encrypted", { security: "none" }],
  ["not-encrypted", { security: "none", host: "127.0.0.1.example.com" }],
  ["not-encrypted", { security: "none", host: "192.168.0.1" }],
  ["not-encrypted", { checksCertificate: false }],
  ["not-encrypted", { checksCertificate: false, security: "tls" }],
  ["bad-port", { port: 0 }],
  ["bad-port", { port: 65_536 }],
  ["bad-port", { port: 25.5 }],
  ["bad-from", { from: "Nidan <no-reply@nidan.example>" }],
  ["bad-from", { from: "no-reply@nidan.example\r\nBcc: thief@example.com" }],
  ["bad-from", { from: "" }],
  ["bad-sign-in", { user: "nidan" }],
  ["bad-sign-in", { password: "secret" }],
  ["bad-sign-in", { user: "nidan\r\n", password: "secret" }],
  ["bad-sign-in", { user: "nidan", password: "a\0b" }],
  ["bad-timeout", { timeoutMs: 0 }],
  ["bad-timeout", { timeoutMs: Number.NaN }],
  ["bad-timeout", { timeoutMs: Number.POSITIVE_INFINITY }],
])("C13 %s: %o", (problem, change) => {
  expect(checkSmtpSettings({ ...settings, ...change })).toEqual({
    ok: false,
    problem,
  });
});

test.each(["127.0.0.1", "::1", "localhost"])(
  "C13 only this computer may be spoken to in the clear: %s",
  (host) => {
    const open = { ...settings, host, security: "none" } as const;
    expect(checkSmtpSettings(open).ok).toBe(true);
    const any = { ...settings, host, checksCertificate: false };
    expect(checkSmtpSettings(any).ok).toBe(true);
  },
);

test("C13 a refused setting sends nothing, and says so", async () => {
  const { server, settings: right } = await openWorld({ security: "none" });
  const delivery = createSmtpDelivery({ ...right, from: "nobody" });
  expect(await delivery.send(mail(), newId())).toEqual({
    ok: false,
    problem: "misconfigured",
  });
  expect(server.visits()).toBe(0);
});

test("C13 a localhost that is another computer is not spoken to in the clear", async () => {
  const { server, settings: right } = await openWorld({ security: "none" });
  const resolveTo = (address: string) =>
    createSmtpDelivery({ ...right, host: "localhost" }, () =>
      Promise.resolve([{ address, family: 4 }]),
    );
  expect(await resolveTo("192.0.2.1").send(mail(), newId())).toEqual({
    ok: false,
    problem: "misconfigured",
  });
  expect(server.visits()).toBe(0);
  expect((await resolveTo("127.0.0.1").send(mail(), newId())).ok).toBe(true);
});
