import { hostname } from "node:os";
import { expect, test } from "vitest";
import { createSmtpDelivery } from "../../../electron/adapters/delivery/smtp-delivery";
import { createSelfSigned } from "../../fakes/self-signed";
import { mail, newId, openWorld, settingsOf } from "./smtp-world";

const accepted = { ok: true, value: { receipt: null } };
const misconfigured = { ok: false, problem: "misconfigured" };
const account = { user: "nidan", password: 'p "ä\\ 漢字' };

test("a Japanese mail arrives as it was written, as text and as HTML", async () => {
  const { server, delivery } = await openWorld();
  expect(await delivery.send(mail(), newId())).toEqual(accepted);
  const [arrived, ...more] = server.mails;
  expect(more).toEqual([]);
  expect(arrived?.parsed.subject).toBe(mail().subject);
  expect(arrived?.parsed.text?.trimEnd()).toBe(
    mail().text.replaceAll("\r\n", "\n"),
  );
  expect(arrived?.parsed.html).toBe(mail().html);
});

test("S23 a mail has one recipient, in its envelope and in its header, and nobody else's address", async () => {
  const { server, delivery } = await openWorld();
  await delivery.send(mail(), newId());
  const [arrived] = server.mails;
  expect(arrived?.to).toEqual(["member@example.com"]);
  expect(arrived?.from).toBe("no-reply@nidan.example");
  expect(arrived?.raw.match(/[\w.-]+@[\w.-]*example(\.com)?\b/g)).toEqual([
    "no-reply@nidan.example",
    "member@example.com",
    expect.stringMatching(/^[0-9a-f-]{36}@nidan\.example$/),
  ]);
});

test("a mail says that a machine wrote it, and neither which program nor on what computer", async () => {
  const { server, delivery } = await openWorld();
  await delivery.send(mail(), newId());
  const headers = server.mails[0]?.parsed.headers;
  expect(headers?.get("auto-submitted")).toBe("auto-generated");
  expect([...(headers?.keys() ?? [])].sort()).toEqual(
    "auto-submitted content-type date from message-id mime-version subject to".split(
      " ",
    ),
  );
  expect(server.mails[0]?.greeting).toBe("[127.0.0.1]");
  expect(server.mails[0]?.raw).not.toContain(hostname());
});

test("a second try is the same mail: its Message-ID is the delivery's id", async () => {
  const { server, delivery } = await openWorld();
  const id = newId();
  server.trouble({ at: "sent", does: "break" });
  expect(await delivery.send(mail(), id)).toEqual({
    ok: false,
    problem: "temporary",
  });
  server.trouble(null);
  expect(await delivery.send(mail(), id)).toEqual(accepted);
  expect(server.mails.map(({ parsed }) => parsed.messageId)).toEqual([
    `<${id}@nidan.example>`,
    `<${id}@nidan.example>`,
  ]);
});

test.each(["starttls", "tls"] as const)(
  "a mail goes encrypted and signed in with %s",
  async (security) => {
    const { server, delivery } = await openWorld(
      { security, account },
      account,
    );
    expect(await delivery.send(mail(), newId())).toEqual(accepted);
    expect(server.mails[0]).toMatchObject({
      isEncrypted: true,
      user: "nidan",
    });
  },
);

test.each(["starttls", "tls"] as const)(
  "R38 a wrong password with %s is nothing that a member can mend",
  async (security) => {
    const wrong = { user: "nidan", password: "wrong" };
    const { server, delivery } = await openWorld({ security, account }, wrong);
    expect(await delivery.send(mail(), newId())).toEqual(misconfigured);
    expect(server.mails).toEqual([]);
  },
);

test("R38 a server that wants a sign-in nobody gave is misconfigured", async () => {
  const { server, delivery } = await openWorld({ account });
  expect(await delivery.send(mail(), newId())).toEqual(misconfigured);
  expect(server.mails).toEqual([]);
});

test("a server without a sign-in does not get the mail of one who has an account", async () => {
  const { server, delivery } = await openWorld({}, account);
  expect(await delivery.send(mail(), newId())).toEqual(misconfigured);
  expect(server.mails).toEqual([]);
});

test("a server that offers no encryption gets nothing", async () => {
  const { server, settings } = await openWorld({ security: "none" });
  const delivery = createSmtpDelivery({ ...settings, security: "starttls" });
  expect(await delivery.send(mail(), newId())).toEqual(misconfigured);
  expect(server.mails).toEqual([]);
});

test.each(["starttls", "tls"] as const)(
  "a server whose certificate nobody vouches for gets nothing with %s",
  async (security) => {
    const { server, delivery } = await openWorld(
      { security },
      { ca: createSelfSigned("127.0.0.1").cert },
    );
    expect(await delivery.send(mail(), newId())).toEqual(misconfigured);
    expect(server.mails).toEqual([]);
  },
);

test.each(["starttls", "tls"] as const)(
  "a server whose certificate is another's gets nothing with %s",
  async (security) => {
    const identity = createSelfSigned("other.example");
    const { server, delivery } = await openWorld({ security, identity });
    expect(await delivery.send(mail(), newId())).toEqual(misconfigured);
    expect(server.mails).toEqual([]);
  },
);

test("a certificate is that of the name in the settings, not of the address behind it", async () => {
  const identity = createSelfSigned("mail.example.com");
  const { server } = await openWorld({ identity });
  const resolve = () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
  const named = settingsOf(server, { host: "mail.example.com" });
  expect(
    await createSmtpDelivery(named, resolve).send(mail(), newId()),
  ).toEqual(accepted);
  const misnamed = settingsOf(server, { host: "smtp.example.com" });
  expect(
    await createSmtpDelivery(misnamed, resolve).send(mail(), newId()),
  ).toEqual(misconfigured);
});

test("a certificate authority that is none is misconfigured", async () => {
  const { delivery } = await openWorld({}, { ca: "not a certificate" });
  expect(await delivery.send(mail(), newId())).toEqual(misconfigured);
});

test("a server on this computer may have any certificate where the settings say so, or none", async () => {
  const identity = createSelfSigned("other.example");
  const ca = createSelfSigned("third.example").cert;
  const any = await openWorld({ identity }, { ca, checksCertificate: false });
  expect(await any.delivery.send(mail(), newId())).toEqual(accepted);
  expect(any.server.mails[0]?.isEncrypted).toBe(true);
  const none = await openWorld({ security: "none" });
  expect(await none.delivery.send(mail(), newId())).toEqual(accepted);
  expect(none.server.mails[0]?.isEncrypted).toBe(false);
});

test("C13 a name that leads to a cloud's metadata is not spoken to", async () => {
  const { settings } = await openWorld();
  const asked: string[] = [];
  const delivery = createSmtpDelivery(
    { ...settings, host: "mail.example.com" },
    (host) => {
      asked.push(host);
      return Promise.resolve([
        { address: "127.0.0.1", family: 4 },
        { address: "169.254.169.254", family: 4 },
      ]);
    },
  );
  expect(await delivery.send(mail(), newId())).toEqual(misconfigured);
  expect(asked).toEqual(["mail.example.com"]);
});

test.each([
  ["a recipient", { to: "member@example.com\r\nBcc: thief@example.com" }],
  ["a recipient", { to: "member@example.com>\r\nRCPT TO:<thief@example.com" }],
  ["two recipients", { to: "member@example.com,thief@example.com" }],
  ["a named recipient", { to: "Member <member@example.com>" }],
])(
  "C22 %s that is more than an address never reaches the wire",
  async (_, change) => {
    const { server, delivery } = await openWorld();
    expect(await delivery.send(mail(change), newId())).toEqual({
      ok: false,
      problem: "invalid-number",
    });
    expect(server.visits()).toBe(0);
  },
);

test.each(["\r\nBcc: thief@example.com", "\n\n<p>", "\r", "\0", "\u2028"])(
  "C22 a subject that ends with %j never reaches the wire",
  async (end) => {
    const { server, delivery } = await openWorld();
    const message = mail({ subject: `お知らせ${end}` });
    expect(await delivery.send(message, newId())).toEqual(misconfigured);
    expect(server.visits()).toBe(0);
  },
);

test("C22 what looks like headers, commands or the end of a mail stays in its text", async () => {
  const { server, delivery } = await openWorld();
  const text =
    "Bcc: thief@example.com\r\n.\r\nMAIL FROM:<thief@example.com>\r\n..\r\nend";
  const message = { ...mail(), text, html: "<!-- \r\n.\r\nQUIT -->" };
  expect(await delivery.send(message, newId())).toEqual(accepted);
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]?.to).toEqual(["member@example.com"]);
  expect(server.mails[0]?.parsed.bcc).toBeUndefined();
  expect(server.mails[0]?.parsed.text?.trimEnd()).toBe(
    text.replaceAll("\r\n", "\n"),
  );
});
