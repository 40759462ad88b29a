import { expect, test } from "@playwright/test";
import { violations } from "../axe";
import { ADDRESS, launchMember, passTime, signIn, signOut } from "./member";
import {
  messagesOf,
  newestMessage,
  openNewestLink,
  openStandIn,
} from "./messages";
import {
  beginSetUp,
  confirmPassword,
  enterTotp,
  launchWithApp,
  openMethod,
} from "./two-step-steps";

test("S03 S13 the four methods in the manual's order, each with how it stands", async () => {
  const { page, quit } = await launchMember({ language: "ja" });
  await beginSetUp(page);
  const rows = page.getByTestId("methods").getByRole("listitem");
  await expect(rows).toHaveText([
    /^認証アプリ\(TOTP\)未登録/,
    /^メール未確認/,
    /^SMS\(テキストメッセージ\)未登録/,
    /^音声電話未登録/,
  ]);
  await quit();
});

test("S23 S24 S29 S30 S38 mail as the first method: to the registered address only, one mail a press, and this device registered afterwards", async () => {
  const nidan = await launchMember({ language: "ja" });
  const { page, memberId, quit } = nidan;
  await beginSetUp(page);
  await openMethod(page, "email");
  const address = page.getByTestId("registered-address");
  await expect(address).toContainText("h*****@example.jp");
  await expect(page.getByTestId("email").getByRole("textbox")).toHaveCount(0);
  expect(await page.content()).not.toContain(ADDRESS);
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("to-email").click();
  const request = page.getByRole("button", {
    name: "メールで専用ログインURLを受け取る",
  });
  await request.click();
  await expect(page.getByTestId("link-sent")).toContainText("発行から30分間");
  await newestMessage(page, "email");
  await openStandIn(page);
  await expect(messagesOf(page, "email")).toHaveCount(1);
  await openNewestLink(page);
  await page.getByTestId("redeem-link").click();
  await expect(page.getByTestId("turned-on")).toBeVisible();
  await expect(page.getByTestId("device-trusted")).toBeHidden();
  await page.getByTestId("trust-name").fill(" ");
  await page.getByTestId("register-device").click();
  await expect(page.getByTestId("trust-name")).toHaveAccessibleDescription(
    /登録名をご入力ください/,
  );
  await page.getByTestId("trust-name").fill("居間のパソコン");
  await page.getByTestId("register-device").click();
  await expect(page.getByTestId("trust-said")).toContainText(
    "信頼済みとして登録しました",
  );
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "会員メニューへ" }).click();
  await expect(page.getByTestId("two-step-state")).toContainText("有効です");
  await signOut(page);
  await signIn(page, memberId); // S30, S38: trusted by that button
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await quit();
});

test("a method is tried before it is needed: with the method itself, or it says that another one was used", async () => {
  const nidan = await launchWithApp();
  const { page, secret, quit } = nidan;
  const waitMs = 60_000;
  await passTime(nidan, waitMs);
  await page.getByTestId("to-methods").click();
  await openMethod(page, "totp");
  await page.getByTestId("try-method").click();
  await confirmPassword(page);
  await enterTotp(page, secret, waitMs);
  await expect(page.getByText("お試しの認証に成功しました")).toBeVisible();

  await passTime(nidan, waitMs);
  await page.getByTestId("to-methods").click();
  await openMethod(page, "email");
  await page.getByTestId("try-method").click();
  await confirmPassword(page);
  await expect(page.getByTestId("step-email")).toBeVisible(); // begins with this method
  await page.getByTestId("choose-totp").click();
  await enterTotp(page, secret, 2 * waitMs);
  await expect(
    page.getByText(/別の方法\(認証アプリ\(TOTP\)\)で認証したため/),
  ).toBeVisible();
  await quit();
});
