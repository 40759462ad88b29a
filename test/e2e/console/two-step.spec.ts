import { expect, test } from "@playwright/test";
import { violations } from "../axe";
import {
  goTo,
  launchMember,
  openConsole,
  passTime,
  PASSWORD,
  signIn,
  signOut,
} from "./member";
import { messagesOf, openStandIn } from "./messages";
import { protectedMember } from "./protected";
import {
  beginSetUp,
  confirmPassword,
  enterTotp,
  launchWithApp,
  openMethod,
  propose,
} from "./two-step-steps";

const MINUTE_MS = 60_000;

test("S08 S09 S10 S11 S12 S13 settings: defaults, fields, a confirmation page before anything changes, then the methods", async () => {
  const { page, quit } = await launchMember({ language: "ja" });
  await goTo(page, "two-step");
  await expect(page.getByTestId("enabled-no")).toBeChecked();
  await expect(page.getByTestId("trust-days")).toHaveValue("30");
  await expect(page.getByTestId("login-notices-yes")).toBeChecked();
  await expect(page.getByTestId("methods")).toBeHidden();
  expect(await violations(page)).toEqual([]);

  for (const trustDays of ["0", "31", "1.5", ""]) {
    await propose(page, { enabled: true, trustDays });
    await expect(page.getByTestId("trust-days")).toHaveAccessibleDescription(
      /1から30までの日数/,
    );
    await expect(page.getByTestId("confirm")).toBeHidden();
  }
  await propose(page, { trustDays: "１４", loginNotices: false });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("確認画面");
  const shown = ["enabled", "trustDays", "loginNotices"];
  const expectShown = async (values: readonly string[]) => {
    for (const [at, name] of shown.entries())
      await expect(page.getByTestId(`confirm-${name}`)).toHaveText(
        values[at] ?? "",
      );
  };
  await expectShown(["有効", "14日間", "受け取らない"]);
  expect(await violations(page)).toEqual([]);

  await page.getByTestId("back").click(); // S12: the inputs stay, and nothing has changed
  await expect(page.getByTestId("enabled-yes")).toBeChecked();
  await expect(page.getByTestId("trust-days")).toHaveValue("１４");
  await expect(page.getByTestId("login-notices-no")).toBeChecked();
  await goTo(page, "home");
  await expect(page.getByTestId("two-step-state")).toContainText("無効です");
  await goTo(page, "two-step");
  await expect(page.getByTestId("enabled-no")).toBeChecked();
  await expect(page.getByTestId("trust-days")).toHaveValue("30");

  await propose(page, { enabled: true, trustDays: "14", loginNotices: false });
  await page.getByRole("button", { name: "2段階認証設定" }).dblclick();
  await expect(page.getByTestId("methods")).toContainText("認証方法選択");
  await expect(page.getByTestId("methods")).toContainText("までに認証が");
  await expect(page.getByTestId("trust-days")).toHaveValue("14");
  expect(await violations(page)).toEqual([]);
  await quit();
});

test("S13 a set-up that nobody finishes locks nobody out and is gone after an hour", async () => {
  const nidan = await launchMember({ language: "ja" });
  const { page, memberId, quit } = nidan;
  await beginSetUp(page);
  await signOut(page);
  await signIn(page, memberId); // the password alone still is enough
  await expect(page.getByTestId("two-step-state")).toContainText(
    "設定の途中です",
  );
  await passTime(nidan, 61 * MINUTE_MS);
  await goTo(page, "two-step"); // the session is over as well
  await signIn(page, memberId);
  await expect(page.getByTestId("two-step-state")).toContainText("無効です");

  await beginSetUp(page); // an hour that passes while a method is open
  await passTime(nidan, 50 * MINUTE_MS);
  await openMethod(page, "totp");
  await page.getByTestId("issue-qr").click();
  await confirmPassword(page);
  await page.getByTestId("qr-code").waitFor();
  await passTime(nidan, 11 * MINUTE_MS);
  await page.getByTestId("to-code").click();
  await expect(page.getByTestId("given-up")).toContainText("取り消されました");
  await expect(page.getByTestId("enabled-no")).toBeChecked();
  await expect(page.getByTestId("qr-code")).toBeHidden();
  await quit();
});

test("R02 S41 with a password too short to stand alone, it is changed before two-step verification can be turned off", async () => {
  const short = "みじかい合言葉 8";
  const { nidan, memberId, secret } = await protectedMember({
    before: ({ account }) =>
      account.changePassword({ current: PASSWORD, password: short }),
  });
  const { page, quit } = nidan;
  await passTime(nidan, 2 * MINUTE_MS);
  await openConsole(page);
  await signIn(page, memberId, short);
  await enterTotp(page, secret, 2 * MINUTE_MS);
  await goTo(page, "two-step");
  await propose(page, { enabled: false });
  await expect(page.getByTestId("refusal")).toContainText(
    "15文字以上のパスワードが必要です",
  );
  await expect(page.getByTestId("confirm")).toBeHidden();
  await page.getByTestId("to-password").click();
  await expect(page.getByTestId("page-profile")).toHaveAttribute(
    "aria-current",
    "page",
  );
  await quit();
});

test("S12 S40 changed settings are applied once by a double click, after being authenticated anew", async () => {
  const nidan = await launchWithApp();
  const { page, secret, quit } = nidan;
  await passTime(nidan, 21 * MINUTE_MS);
  await page.getByTestId("to-methods").click();
  await expect(page.getByTestId("enabled-yes")).toBeChecked();
  await expect(page.getByTestId("trust-days")).toHaveValue("30");
  await propose(page, { trustDays: "7" });
  await confirmPassword(page); // R52
  await enterTotp(page, secret, 21 * MINUTE_MS);
  await expect(page.getByTestId("confirm-trustDays")).toHaveText("7日間");
  await page.getByTestId("confirm").dblclick();
  await expect(page.getByTestId("trust-days")).toHaveValue("7");
  await openStandIn(page);
  const told = messagesOf(page, "email").filter({
    hasText: "設定が変更されました",
  });
  await expect(told).toHaveCount(1);
  await quit();
});

test("S41 turned off: the confirmation says what ends, the password alone is enough again, and a mail tells of it", async () => {
  const { page, memberId, quit } = await launchWithApp();
  await page.getByTestId("to-methods").click();
  await propose(page, { enabled: false });
  const voided = page.getByTestId("voided");
  await expect(voided).toContainText("信頼済みの端末");
  await expect(voided).toContainText("バックアップコード");
  await expect(voided).toContainText("認証アプリ(TOTP)の登録");
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("back").click();
  await expect(page.getByTestId("methods")).toBeVisible();
  await page.getByTestId("propose").click();
  await page.getByTestId("confirm").click();
  await expect(page.getByTestId("enabled-no")).toBeChecked();
  await expect(page.getByTestId("methods")).toBeHidden();
  await signOut(page);
  await signIn(page, memberId);
  await expect(page.getByTestId("two-step-state")).toContainText("無効です");
  await openConsole(page);
  await openStandIn(page);
  await expect(
    messagesOf(page, "email").filter({ hasText: "無効" }).first(),
  ).toBeVisible();
  await quit();
});
