import { expect, test } from "@playwright/test";
import { violations } from "../axe";
import {
  confirm,
  createCodes,
  launchProtected,
  shownCodes,
  signInByBackupCode,
} from "./backup-codes-steps";
import { goTo, launchMember, PASSWORD, signOut } from "./member";

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

test("S43 without two-step verification the page says so and leads to it", async () => {
  const { page, quit } = await launchMember({ language: "ja" });
  await goTo(page, "backup-codes");
  await expect(page.getByTestId("two-step-off")).toContainText(
    "先に2段階認証を有効にしてください",
  );
  await expect(page.getByTestId("create-backup-codes")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("to-two-step").click();
  await expect(page.getByTestId("page-two-step")).toHaveAttribute(
    "aria-current",
    "page",
  );
  await quit();
});

test("S42 S43 S44 strongly recommended until created; ten codes, shown again for the password, gone with the page", async () => {
  const { page, quit } = await launchProtected({ language: "ja" });
  await goTo(page, "home");
  const recommended = page.getByTestId("recommend-create-backup-codes");
  await expect(recommended).toContainText("作成を強く推奨します");
  await recommended.getByRole("button").click();
  await expect(page.getByTestId("strongly-recommended")).toContainText(
    "バックアップコードの作成を強く推奨します",
  );
  expect(await violations(page)).toEqual([]);

  const create = page.getByRole("button", { name: "バックアップコードを作成" });
  await page.getByTestId("password").fill(`${PASSWORD}!`);
  await create.click();
  await expect(page.getByTestId("password")).toHaveAccessibleDescription(
    /パスワードが正しくありません/,
  );
  await page.getByTestId("password").fill(PASSWORD);
  await create.dblclick();
  const codes = await shownCodes(page);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  await expect(page.getByText("残り 10/10")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await violations(page)).toEqual([]);

  await goTo(page, "home");
  await expect(recommended).toHaveCount(0);
  await goTo(page, "backup-codes");
  await expect(page.getByTestId("codes-left")).toHaveText("残り 10/10");
  await expect(page.getByTestId("strongly-recommended")).toHaveCount(0);
  for (const code of codes) expect(await page.content()).not.toContain(code);
  expect(await violations(page)).toEqual([]);

  await page
    .getByRole("button", { name: "現在のバックアップコードを表示する" })
    .click();
  await expect(page.getByTestId("password")).toBeFocused();
  await confirm(page, "reveal-backup-codes");
  expect(await shownCodes(page)).toEqual(codes);
  expect(await page.content()).not.toContain(PASSWORD);

  await page.evaluate((fiveMinutes) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + fiveMinutes;
  }, 5 * 60_000);
  await expect(page.getByTestId("codes-hidden")).toBeVisible();
  for (const code of codes) expect(await page.content()).not.toContain(code);
  await quit();
});

test("S46 S47 S48 a used code is struck out; 『作成』 after a confirmation makes a new set and ends the old one", async () => {
  const { page, memberId, quit, log } = await launchProtected({
    language: "ja",
  });
  const old = await createCodes(page);
  await signOut(page);
  const [first = "", second = ""] = old;
  await signInByBackupCode(page, memberId, first.toLowerCase());
  await expect(page.getByTestId("who")).toBeVisible();
  await goTo(page, "backup-codes");
  await expect(page.getByTestId("codes-left")).toHaveText("残り 9/10");
  await page.getByTestId("show-backup-codes").click();
  await confirm(page, "reveal-backup-codes");
  const rows = page.getByTestId("backup-code");
  await expect(rows.first()).toContainText("使用済み");
  await expect(rows.first().locator("del")).toHaveText(first);
  await expect(rows.first().locator("del")).toHaveCSS(
    "text-decoration-line",
    "line-through",
  );
  await expect(page.locator("[data-testid=backup-code] del")).toHaveCount(1);
  expect(await violations(page)).toEqual([]);

  await page.getByTestId("hide-backup-codes").click();
  const renew = page.getByTestId("renew-backup-codes");
  await expect(renew).toHaveText("新しくバックアップコードを作成");
  await renew.click();
  await expect(page.getByTestId("renew-warning")).toContainText(
    "新しいバックアップコードを作成すると、現在のコードは無効になります。",
  );
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("cancel").click();
  await expect(page.getByTestId("codes-left")).toHaveText("残り 9/10");
  await renew.click();
  await page.getByTestId("password").fill(PASSWORD);
  await page.getByRole("button", { name: "作成", exact: true }).dblclick();
  const fresh = await shownCodes(page);
  expect(fresh.filter((code) => old.includes(code))).toEqual([]);

  await signOut(page);
  await signInByBackupCode(page, memberId, second);
  await expect(page.getByTestId("code-field")).toHaveAccessibleDescription(
    /正しくありません/,
  );
  const typed = fullWidth((fresh[2] ?? "").replaceAll("-", " "));
  await page.getByTestId("code-field").fill(typed);
  await page.getByTestId("submit-code").click();
  await expect(page.getByTestId("who")).toBeVisible();

  for (const code of fresh.slice(3, 9)) {
    await signOut(page);
    await signInByBackupCode(page, memberId, code.replaceAll("-", ""));
    await page.getByTestId("who").waitFor();
  }
  await expect(page.getByTestId("recommend-few-backup-codes")).toContainText(
    "残りが少なくなっています",
  );
  await goTo(page, "backup-codes");
  await expect(page.getByTestId("codes-left")).toHaveText("残り 3/10");
  await expect(page.getByTestId("few-codes")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await signOut(page);
  await signInByBackupCode(page, memberId, fresh[3] ?? "");
  await expect(page.getByTestId("code-field")).toHaveAccessibleDescription(
    /使用済み|正しくありません/,
  );
  for (const code of [...old, ...fresh]) expect(log()).not.toContain(code);
  await quit();
});
