import { hostname } from "node:os";
import { expect, test } from "@playwright/test";
import { violations } from "../axe";
import { goTo, signIn, signOut } from "./member";
import { clearMessages, openNewestLink } from "./messages";
import { giveBoth, visitor } from "./trust-steps";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

test("S21 S22 unticked, no device is registered; ticked, the computer's own name is there to begin with", async () => {
  const { page, memberId, quit, enterFreshCode } = await visitor();
  await signIn(page, memberId);
  await expect(page.getByTestId("trust")).not.toBeChecked();
  await expect(page.getByTestId("trust-name")).toBeHidden();
  await enterFreshCode();
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await goTo(page, "devices");
  await expect(page.getByTestId("no-devices")).toContainText(
    "この端末を信頼済みとして登録する",
  );
  expect(await violations(page)).toEqual([]);
  await signOut(page);
  await signIn(page, memberId);
  await expect(page.getByTestId("code-field")).toBeVisible();
  await page.getByTestId("trust").check();
  await expect(page.getByTestId("trust-name")).toHaveValue(
    hostname().slice(0, 50),
  );
  await page.getByTestId("trust").uncheck(); // thought better of it
  await enterFreshCode();
  await goTo(page, "devices");
  await expect(page.getByTestId("no-devices")).toBeVisible();
  await quit();
});

test("S38 the key in the keychain outlives the app; the password is always asked, the code again once the period is over", async () => {
  const first = await visitor();
  await signIn(first.page, first.memberId);
  await first.page.getByTestId("trust").check();
  await first.page.getByTestId("trust-name").fill("あ".repeat(50));
  await first.enterFreshCode();
  await expect(first.page.getByTestId("who")).toHaveText(first.memberId);

  const { page, memberId, quit, pass } = await first.restart();
  await signIn(page, memberId, "まちがったパスワード 2026");
  await expect(page.getByTestId("refusal")).toBeVisible();
  await signIn(page, memberId);
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await expect(page.getByText("認証コードの入力を省略して")).toBeVisible();
  await goTo(page, "activity");
  const newest = page.getByTestId("activity").first();
  await expect(newest).toContainText("ログインしました");
  await expect(newest).toContainText("パスワードのみ");
  await signOut(page);
  await pass(29 * DAY_MS);
  await signIn(page, memberId);
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await signOut(page);
  await pass(DAY_MS + 2 * MINUTE_MS);
  await signIn(page, memberId);
  await expect(page.getByTestId("code-field")).toBeVisible();
  await quit();
});

test("S30 by link: the code is left out from then on only where the page's own button was pressed", async () => {
  const { page, memberId, quit, pass } = await visitor();
  const byLink = async () => {
    await clearMessages(page);
    await signIn(page, memberId);
    await page
      .getByTestId("choose-email")
      .or(page.getByTestId("request-link"))
      .waitFor();
    const other = page.getByTestId("choose-email");
    if (await other.isVisible()) await other.click();
    await expect(page.getByTestId("trust")).toBeHidden();
    await page.getByTestId("request-link").click();
    await openNewestLink(page);
    await page.getByTestId("redeem-link").click();
    await page.getByTestId("register-device").waitFor();
  };
  await byLink();
  await page.getByTestId("to-menu").click(); // skipped
  await goTo(page, "devices");
  await expect(page.getByTestId("no-devices")).toBeVisible();
  await signOut(page);
  await pass(2 * MINUTE_MS);
  await byLink(); // S39: mail comes first now
  await page.getByTestId("trust-name").fill("台所のパソコン");
  await page.getByTestId("register-device").click();
  await page.getByTestId("trust-said").waitFor();
  await page.getByTestId("to-menu").click();
  await signOut(page);
  await signIn(page, memberId);
  await goTo(page, "devices");
  await expect(page.getByTestId("device")).toContainText("台所のパソコン");
  await quit();
});

test("S50 R52 to end the trust in every device, password and code are asked for once, and then not for twenty minutes", async () => {
  const visit = await visitor();
  const { page, memberId, quit, pass, enterFreshCode } = visit;
  await signIn(page, memberId);
  await page.getByTestId("trust").check();
  await page.getByTestId("trust-name").fill("書斎のパソコン");
  await enterFreshCode();
  await pass(21 * MINUTE_MS);
  await goTo(page, "devices");
  await page.getByTestId("remove-all-devices").click();
  await page.getByTestId("remove-all-devices-no").click();
  await expect(page.getByTestId("remove-all-devices")).toBeFocused();
  await page.getByTestId("remove-all-devices").click();
  await page.getByTestId("remove-all-devices-yes").click();
  await page.getByTestId("reauthenticate").waitFor();
  await page.getByTestId("cancel").click(); // given up: nothing has changed
  await expect(page.getByTestId("device")).toHaveCount(1);
  await page.getByTestId("remove-all-devices-yes").click();
  await giveBoth(visit);
  await expect(page.getByTestId("no-devices")).toBeVisible();

  await goTo(page, "profile");
  await pass(17 * MINUTE_MS);
  const ask = async (address: string) => {
    await page.getByTestId("new-address").fill(address);
    await page.getByTestId("change-email").click();
  };
  await ask("first@example.jp");
  await expect(page.getByTestId("request-link")).toBeVisible(); // not asked
  await page.getByTestId("prove-later").click();
  await pass(4 * MINUTE_MS);
  await ask("second@example.org");
  await giveBoth(visit);
  await expect(page.getByTestId("email-waits")).toContainText("example.org");
  await expect(page.getByTestId("request-link")).toBeVisible();
  await signOut(page);
  await signIn(page, memberId);
  await expect(page.getByTestId("code-field")).toBeVisible();
  await quit();
});
