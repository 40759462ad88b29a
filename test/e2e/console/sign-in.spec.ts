import { expect, test } from "@playwright/test";
import { launchNidan } from "../launch";
import { violations } from "../axe";
import {
  ADDRESS,
  launchMember,
  openConsole,
  PASSWORD,
  register,
  signIn,
  signOut,
} from "./member";

test("S04 S05 S52 the first member: a password of any kind, an ID told once, taken back however it is typed", async () => {
  const { page, quit } = await launchNidan({ language: "ja" });
  await openConsole(page);
  await page.getByTestId("to-register").click();
  await expect(
    page.getByText("このコンピューターの中で動きます"),
  ).toBeVisible();
  await page.getByTestId("address").fill("no address");
  await page.getByTestId("new-password").fill(PASSWORD);
  await page.getByTestId("register").click();
  await expect(page.getByTestId("address")).toHaveAccessibleDescription(
    /メールアドレスとして正しくありません/,
  );
  await page.getByTestId("address").fill(ADDRESS);
  await page.getByTestId("new-password").fill("短い");
  await page.getByTestId("register").click();
  await expect(page.getByTestId("new-password")).toHaveAccessibleDescription(
    /パスワードが短すぎます/,
  );
  await page.getByTestId("new-password").fill(PASSWORD);
  await page.getByTestId("register").click();
  const told = page.getByTestId("new-member-id");
  await expect(told).toHaveText(/^[a-z]{3}[0-9]{5}$/);
  const memberId = (await told.textContent()) ?? "";
  await page.getByTestId("to-sign-in").click();
  await expect(page.getByTestId("member-id")).toHaveValue(memberId);

  await signIn(page, memberId, `${PASSWORD}!`);
  const refusal = page.getByTestId("refusal");
  await expect(refusal).toContainText(
    "会員IDまたはパスワードが正しくありません",
  );
  const contact = refusal.getByRole("link", { name: "お問い合わせはこちら" });
  await expect(contact).toHaveAttribute("href", "https://help.sakura.ad.jp/");
  expect(await violations(page)).toEqual([]);
  await signIn(page, "nnn99999", PASSWORD);
  await expect(refusal).toContainText(
    "会員IDまたはパスワードが正しくありません",
  );

  const wide = memberId
    .toUpperCase()
    .replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  await signIn(page, ` ${wide} `);
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await quit();
});

test("S02 S07 inside, two-step verification is recommended and found where the manual says", async () => {
  const { page, quit, memberId } = await launchMember({ language: "ja" });
  await expect(page.getByTestId("recommend-turn-on")).toContainText(
    "設定をお勧めします",
  );
  const menu = page.getByRole("navigation", { name: "会員メニューの項目" });
  await expect(menu).toContainText("会員登録情報の確認・変更");
  await menu.getByRole("button", { name: "2段階認証" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/2段階認証/);
  await page.getByTestId("half-codes").click();
  await expect(page.getByTestId("who")).toBeHidden();
  await page.getByTestId("half-console").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/2段階認証/);

  await signOut(page);
  await expect(page.getByTestId("door-note")).toContainText(
    "ログアウトしました",
  );
  await signIn(page, memberId);
  await expect(page.getByTestId("recommend-turn-on")).toBeVisible();
  await quit();
});

test("R06 a password can be pasted and looked at, and is nowhere once it was sent", async () => {
  const { app, page, quit } = await launchNidan();
  const memberId = await register(page);
  await app.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    PASSWORD,
  );
  const field = page.getByTestId("password");
  await expect(field).toBeFocused(); // the ID is there already
  await page.keyboard.press("ControlOrMeta+v");
  await expect(field).toHaveValue(PASSWORD);
  await expect(field).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Show or hide the password" }).click();
  await expect(field).toHaveAttribute("type", "text");
  await page.getByTestId("sign-in").click();
  await expect(page.getByTestId("who")).toHaveText(memberId);
  expect(await page.content()).not.toContain(PASSWORD);
  await quit();
});

test("S51 the guide is inside the app, before and after signing in, and finds the manual's older words", async () => {
  const { page, quit } = await launchNidan({ language: "ja" });
  await openConsole(page);
  await page.getByTestId("to-guide").click();
  await expect(page.getByTestId("guide-what")).toBeVisible();
  await expect(page.getByTestId("guide-voice")).toBeVisible();
  const picture = page.getByTestId("guide-turnOn").getByRole("img").first();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      picture.evaluate(
        (it) => it instanceof HTMLImageElement && it.naturalWidth,
      ),
    )
    .toBeGreaterThan(200);
  await page.getByTestId("guide-search").fill("二段階認証とは");
  await expect(page.getByTestId("guide-what")).toBeVisible();
  await expect(page.getByTestId("guide-voice")).toBeHidden();
  await page.getByTestId("guide-search").fill("ない言葉");
  await expect(page.getByText("一致する項目はありません")).toBeVisible();
  await page.getByTestId("back").click();
  await expect(page.getByTestId("member-id")).toBeVisible();
  await quit();
});
