import { expect, test, type Page } from "@playwright/test";
import { startSmtpServer } from "../../fakes/real-smtp-server";
import { startProviderSimulator } from "../../fakes/start-provider-simulator";
import { launchNidan } from "../launch";
import { roadCard, saveRoad, typedIn } from "./delivery-steps";
import { goTo, openConsole, passTime, signIn, signOut } from "./member";
import { codeIn, linkIn } from "./messages";
import { enterCode, unusedCode } from "./protected";
import { chooseMethod, E164, memberWithPhone } from "./stand-in-steps";

const KEY = { user: "nidan", password: "postal-secret-4711" };
const ADDRESS = "admin@example.jp";
const answerIn = (page: Page, which: "mail" | "phone") =>
  page.getByTestId(`test-answer-${which}`);

test("S23 S24 S32 S35 S36 set up by the screens, mails, SMS and calls really leave; the stand-in is gone", async () => {
  test.setTimeout(120_000);
  const server = await startSmtpServer({ security: "none", account: KEY });
  const provider = await startProviderSimulator();
  const { nidan: made, memberId, secret } = await memberWithPhone();
  await made.quit(); // a start of its own has nothing of the setting up in its memory
  const { profile } = made;
  const first = await launchNidan({ profile, language: "ja" });
  const { page } = first;
  await openConsole(page);
  await passTime(first, 61_000); // the number was proven a moment ago
  await signIn(page, memberId);
  await chooseMethod(page, "totp");
  await enterCode(page, unusedCode(secret, 61_000));
  await page.getByTestId("who").waitFor();
  await goTo(page, "delivery");

  const mail = roadCard(page, "mail");
  await saveRoad(mail, {
    way: "smtp",
    host: "１２７.0.0.1",
    security: "none",
    port: String(server.port),
    user: KEY.user,
    secret: `${KEY.password}!`,
    from: "member-menu@example.jp",
  });
  await expect(mail.getByRole("status").first()).toContainText(
    "設定を保存しました",
  );
  const toggle = page.getByTestId("stand-in-toggle");
  await expect(toggle).toHaveText("この端末の代わりの電話");
  await page.getByTestId("test-to-mail").fill(ADDRESS);
  await page.getByTestId("test-email").click();
  await expect(answerIn(page, "mail").getByRole("alert")).toContainText(
    "この設定での送信は認められませんでした",
  );
  await mail.getByTestId("road-secret").fill(KEY.password);
  await mail.getByTestId("save-road").click();
  await expect(mail.getByTestId("road-secret")).toHaveValue("");
  await page.getByTestId("test-email").click();
  await expect(answerIn(page, "mail").getByRole("status")).toContainText(
    "メールを受け付けました",
  );
  expect(server.mails.map(({ to, user }) => ({ to, user }))).toEqual([
    { to: [ADDRESS], user: KEY.user },
  ]);
  server.trouble({ at: "RCPT", does: "550 5.1.1 No such mailbox" });
  await page.getByTestId("test-email").click();
  await expect(answerIn(page, "mail").getByRole("alert")).toContainText(
    "この番号またはアドレスは存在しません",
  );
  server.trouble(null);

  const phone = roadCard(page, "phone");
  await saveRoad(phone, {
    way: "twilio",
    accountSid: provider.accountSid,
    secret: "not-the-token",
    from: "+1 500-555-0006",
    baseUrl: provider.url,
  });
  await expect(toggle).toHaveCount(0);
  await page.getByTestId("test-to-phone").fill("080-1234-5678");
  await page.getByTestId("test-sms").click();
  await expect(answerIn(page, "phone").getByRole("alert")).toContainText(
    "この設定での送信は認められませんでした",
  );
  await phone.getByTestId("road-secret").fill(provider.authToken);
  await phone.getByTestId("save-road").click();
  await expect(phone.getByTestId("road-secret")).toHaveValue("");
  await page.getByTestId("test-to-phone").fill("070-1234-5678");
  await page.getByTestId("test-voice").click();
  await expect(answerIn(page, "phone").getByRole("status")).toContainText(
    "電話を受け付けました",
  );
  expect(await provider.messages("+817012345678")).toMatchObject([
    { channel: "voice" },
  ]);

  const shown = [await page.content(), ...(await typedIn(page))].join("\n");
  for (const key of [KEY.password, provider.authToken])
    expect(shown).not.toContain(key);
  await first.quit();

  const later = await launchNidan({ profile, language: "ja" });
  const again = later.page;
  await openConsole(again);
  await passTime(later, 122_000);
  await signIn(again, memberId);
  await chooseMethod(again, "sms");
  await again.getByTestId("request-sms").click();
  await expect.poll(() => provider.messages(E164)).toHaveLength(1);
  const [sms] = await provider.messages(E164);
  await enterCode(again, codeIn(sms?.text ?? ""));
  await again.getByTestId("who").waitFor();
  await expect(again.getByTestId("stand-in-toggle")).toHaveCount(0);

  await goTo(again, "delivery");
  await expect(roadCard(again, "mail").getByTestId("road-host")).toHaveValue(
    "127.0.0.1",
  );
  await expect(
    roadCard(again, "phone").getByTestId("road-accountSid"),
  ).toHaveValue(provider.accountSid);
  const kept = [await again.content(), ...(await typedIn(again))].join("\n");
  for (const key of [KEY.password, provider.authToken])
    expect(kept).not.toContain(key);
  await roadCard(again, "mail").getByTestId("save-road").click(); // an empty secret is the one before
  await expect(roadCard(again, "mail")).toContainText("設定を保存しました");
  const before = server.mails.length;
  await again.getByTestId("test-to-mail").fill(ADDRESS);
  await again.getByTestId("test-email").click();
  await expect.poll(() => server.mails.length).toBeGreaterThan(before);
  await signOut(again);

  await passTime(later, 61_000);
  await signIn(again, memberId);
  await chooseMethod(again, "email");
  const mailsBefore = server.mails.length;
  await again.getByTestId("request-link").click();
  await expect.poll(() => server.mails.length).toBe(mailsBefore + 1);
  const letter = server.mails.at(-1)?.parsed.text ?? "";
  expect(linkIn(letter)).toMatch(/^nidan:\/\/sign-in\//);
  await chooseMethod(again, "voice");
  await again.getByTestId("request-voice").click();
  await expect.poll(() => provider.messages(E164)).toHaveLength(2);
  const [, call] = await provider.messages(E164);
  const said = codeIn(call?.text ?? "");
  expect(said).toMatch(/^[0-9]{6}$/); // digit by digit
  await enterCode(again, said);
  await again.getByTestId("who").waitFor();

  await goTo(again, "delivery");
  await saveRoad(roadCard(again, "phone"), { way: "stand-in" });
  await expect(again.getByTestId("stand-in-toggle")).toHaveText(
    "この端末の代わりの電話",
  );
  await later.quit();
  for (const key of [KEY.password, provider.authToken, said, "nidan://"])
    expect(first.log() + later.log()).not.toContain(key);
  await Promise.all([server.stop(), provider.stop()]);
});
