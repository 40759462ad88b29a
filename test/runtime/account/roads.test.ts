import { describe, expect, onTestFinished, test } from "vitest";
import { yes } from "../../../shared/outcome";
import { must } from "../../fakes/must";
import { startWebhook } from "../../fakes/real-webhook";
import { PASSWORD, signedIn, turnedOn } from "../../fakes/service-world";
import {
  createRoadsWorld,
  E164,
  linkIn,
  MAIL_ACCOUNT,
  openConnected,
  provingNumber,
  soon,
  useSimulator,
} from "./roads-world";

const simulator = useSimulator();

describe("messages by roads that are set up", () => {
  test("S23 S24 S29 R41 a link comes by mail, over STARTTLS, and signs its member in once", async () => {
    const { world, mail, console } = await openConnected(simulator());
    const { account } = console;
    const memberId = await signedIn(account);
    await turnedOn(account, world.code);
    await soon(() => mail.mails.length).toBeGreaterThan(0); // its notice
    mail.mails.length = 0;
    must(await account.signIn({ memberId, password: PASSWORD }));
    must(await account.requestLink(undefined));
    await soon(() => linkIn(mail)).toMatch(/^nidan:/);
    const [received] = mail.mails;
    expect(received).toMatchObject({
      from: "no-reply@nidan.example",
      to: ["hanako@example.jp"],
      isEncrypted: true,
      user: MAIL_ACCOUNT.user,
    });
    const link = linkIn(mail);
    expect(await account.openLink({ link })).toEqual(yes({ next: "confirm" }));
    expect(must(await account.redeemLink({ link }))).toMatchObject({
      purpose: "sign-in",
      method: "email",
    });
    expect(must(await account.view(undefined)).memberId).toBe(memberId);
    expect((await account.redeemLink({ link })).ok).toBe(false);
    expect(world.outbox.received()).toEqual([]);
  });

  test.each(["sms", "voice"] as const)(
    "S32 S33 S35 S36 a code comes by %s, and proves the number it came to",
    async (channel) => {
      const { world, console } = await openConnected(simulator());
      const { account } = console;
      const { phoneId } = await provingNumber(console);
      must(await account.requestCode({ channel, phoneId }));
      await soon(() => simulator().messages(E164)).toHaveLength(1);
      const [item] = await simulator().messages(E164);
      expect(item?.channel).toBe(channel);
      const code =
        channel === "sms" ? readDigits(item?.text) : heard(item?.text);
      expect(
        must(await account.submitCode({ kind: "sent", code, trust: null })),
      ).toMatchObject({ purpose: "bind", method: channel });
      const { phones } = must(await account.view(undefined));
      expect(phones.map(({ isVerified }) => isVerified)).toEqual([true]);
      expect(world.outbox.received()).toEqual([]);
    },
  );

  test("R55 S49 notices arrive, each once and to the member", async () => {
    const { world, mail, console } = await openConnected(simulator());
    const { account } = console;
    const memberId = await signedIn(account);
    const secret = await turnedOn(account, world.code);
    world.later(60_000);
    must(await account.signIn({ memberId, password: PASSWORD }));
    const code = world.code(secret);
    must(await account.submitCode({ kind: "totp", code, trust: null }));
    const activity = must(await account.view(undefined)).activity.length;
    expect(activity).toBeGreaterThan(0);
    await soon(() => mail.mails.length).toBeGreaterThan(2);
    const ids = mail.mails.map(({ parsed }) => parsed.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { to, parsed } of mail.mails) {
      expect(to).toEqual(["hanako@example.jp"]);
      expect(parsed.text).not.toContain(code);
      expect(parsed.text).not.toContain(secret);
    }
  });

  test("a webhook brings what either road brings", async () => {
    const hook = await startWebhook();
    onTestFinished(hook.stop);
    const { start } = createRoadsWorld();
    const console = await start();
    const { account, service } = console;
    const road = {
      kind: "webhook",
      url: hook.url,
      token: "hook-token",
    } as const;
    must(await service.setRoad({ which: "mail", road }));
    must(await service.setRoad({ which: "phone", road }));
    const { phoneId } = await provingNumber(console);
    must(await account.requestCode({ channel: "sms", phoneId }));
    const texts = () =>
      hook.requests.filter(({ body }) => body["channel"] === "sms");
    await soon(texts).toHaveLength(1);
    const [request] = texts();
    expect(request?.headers.authorization).toBe("Bearer hook-token");
    expect(request?.body["to"]).toBe(E164);
    const code = readDigits(String(request?.body["text"]));
    must(await account.submitCode({ kind: "sent", code, trust: null }));
    await soon(() =>
      hook.requests.map(({ body }) => body["channel"]),
    ).toContain("email"); // that a number was added
  });
});

/** The six digits of a text message. */
function readDigits(text = ""): string {
  return /\d{6}/.exec(text)?.[0] ?? `no code in: ${text}`;
}

/** The digits of a call, which says each of them in kana and the whole three times. */
function heard(said = ""): string {
  const kana = "ゼロ いち に さん よん ご ろく なな はち きゅう".split(" ");
  const digits = said
    .split("\n")
    .map((phrase) => kana.indexOf(phrase))
    .filter((digit) => digit >= 0)
    .join("");
  expect(digits).toMatch(/^(\d{6})\1\1$/);
  return digits.slice(0, 6);
}
