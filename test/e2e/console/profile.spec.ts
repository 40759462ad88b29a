import { expect, test } from "@playwright/test";
import { violations } from "../axe";
import { goTo, openConsole, PASSWORD, signIn, signOut } from "./member";
import { enterCode, mailbox, protectedMember, unusedCode } from "./protected";

const NEXT = "hanako.new@example.jp";
const NEW_PASSWORD = "あたらしい合言葉 2026 秋";

test("S49 S52 R55 R56 the record of activity, a notice of each sign-in, another address, another password", async () => {
  const mail = await mailbox();
  const { nidan, memberId, secret } = await protectedMember({
    mail: mail.road,
  });
  const { page } = nidan;
  const subjects = () => mail.server.mails.map(({ parsed }) => parsed.subject);
  await openConsole(page);
  await expect.poll(() => mail.server.mails.length).toBe(2); // of setting it up
  await signIn(page, memberId, "まちがったパスワード");
  await expect(page.getByTestId("refusal")).toBeVisible();
  await signIn(page, memberId);
  const before = subjects().length;
  await enterCode(page, unusedCode(secret));
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await expect.poll(() => subjects().length).toBe(before + 1); // S49
  const notice = mail.server.mails.at(-1)?.parsed.text ?? "";
  expect(notice).toContain("認証アプリ");
  expect(notice).toContain("https://help.sakura.ad.jp/");
  expect(notice).not.toMatch(/nidan:|(?<!\d)\d{6}(?!\d)/);

  await goTo(page, "activity");
  const lines = page.getByTestId("activity");
  await expect(lines.first()).toHaveAttribute("data-kind", "signed-in");
  await expect(lines.first()).toContainText("認証アプリ(TOTP)");
  const wrong = page.locator('[data-kind="password-wrong"]');
  await expect(wrong.first()).toContainText(
    "パスワードが正しくありませんでした",
  );
  expect(await violations(page)).toEqual([]);

  await goTo(page, "profile");
  const card = page.getByTestId("email-card");
  await page.getByTestId("new-address").fill("no address");
  await page.getByTestId("change-email").click();
  await expect(page.getByTestId("new-address")).toHaveAccessibleDescription(
    /メールアドレスとして正しくありません/,
  );
  await page.getByTestId("new-address").fill(NEXT);
  await page.getByTestId("change-email").click();
  await expect(page.getByTestId("email-waits")).toBeVisible();
  expect(await card.textContent()).not.toContain(NEXT); // masked
  await page.getByTestId("request-link").click();
  await expect.poll(() => mail.links().length).toBe(1);
  expect(mail.server.mails.at(-1)?.to).toEqual([NEXT]);
  await page.getByTestId("paste-link").fill(mail.links()[0] ?? "");
  await page.getByTestId("paste-link-submit").click();
  await page.getByTestId("redeem-link").click();
  await expect(page.getByTestId("email-waits")).toBeHidden();
  expect(await violations(page)).toEqual([]);

  const passwords = page.getByTestId("password-card");
  await passwords.getByTestId("password").fill(PASSWORD);
  await passwords.getByTestId("new-password").fill("password");
  await page.getByTestId("change-password").click();
  await expect(
    passwords.getByTestId("new-password"),
  ).toHaveAccessibleDescription(/よく使われる/);
  await passwords.getByTestId("new-password").fill(NEW_PASSWORD);
  await page.getByTestId("change-password").click();
  await expect(
    page.getByText("パスワードを変更しました").first(),
  ).toBeVisible();
  await expect(page.getByTestId("session")).toHaveCount(1);
  await signOut(page);
  await signIn(page, memberId, PASSWORD);
  await expect(page.getByTestId("refusal")).toBeVisible();
  await signIn(page, memberId, NEW_PASSWORD);
  await expect(page.getByTestId("code-field")).toBeVisible();
  await nidan.quit();
  await mail.server.stop();
});
