import { expect, test } from "@playwright/test";
import { violations } from "../axe";
import {
  confirm,
  createCodes,
  launchProtected,
  shownCodes,
} from "./backup-codes-steps";
import { passTime, PASSWORD } from "./member";

const OTHER_PASSWORD = "べつのながいパスフレーズ です 2026";
const MORE_THAN_FRESH_MS = 21 * 60_000;

test("S44 R52 after twenty minutes the second step is asked for as well, and the password not twice", async () => {
  const nidan = await launchProtected({ language: "ja" });
  const { page, quit } = nidan;
  const codes = await createCodes(page);
  await page.getByTestId("hide-backup-codes").click();
  await passTime(nidan, MORE_THAN_FRESH_MS);
  await page.evaluate((by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, MORE_THAN_FRESH_MS);
  await page.getByTestId("show-backup-codes").click();
  await page.getByTestId("password").fill(`${PASSWORD}!`);
  await page.getByTestId("reveal-backup-codes").click();
  await expect(page.getByTestId("password")).toHaveAccessibleDescription(
    /パスワードが正しくありません/,
  );
  await confirm(page, "reveal-backup-codes");
  await page.getByTestId("choose-backup").click();
  await expect(page.getByTestId("backup-code")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("code-field").fill(codes[9] ?? "");
  await page.getByTestId("submit-code").click();
  expect(await shownCodes(page)).toEqual(codes);
  await expect(page.getByTestId("backup-code").last()).toContainText(
    "使用済み",
  );
  await quit();
});

test("S44 after a new password by mail the codes cannot be shown: the page says why, and makes new ones", async () => {
  const { page, quit } = await launchProtected({
    language: "ja",
    password: OTHER_PASSWORD,
    before: async ({ account, service }, { memberId }) => {
      await account.revealNewBackupCodes({
        password: PASSWORD,
        replaces: null,
      });
      await account.requestPasswordReset({ memberId });
      const reset = async () => {
        const { messages } = await service.received();
        const text = messages
          .flatMap((it) => (it.channel === "email" ? [it.text] : []))
          .join("\n");
        return /nidan:\/\/\S*reset\S*/.exec(text)?.[0] ?? "";
      };
      await expect.poll(reset).not.toBe("");
      const link = await reset();
      await account.resetPassword({ link, password: OTHER_PASSWORD });
    },
  });
  await expect(page.getByTestId("codes-not-revealable")).toContainText(
    "パスワードが再発行されたため",
  );
  await expect(page.getByTestId("show-backup-codes")).toHaveCount(0);
  await expect(page.getByTestId("codes-left")).toHaveText("残り 10/10");
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("renew-backup-codes").click();
  await page.getByTestId("password").fill(OTHER_PASSWORD);
  await page.getByTestId("renew-confirm").click();
  await shownCodes(page);
  await page.getByTestId("hide-backup-codes").click();
  await expect(page.getByTestId("codes-not-revealable")).toHaveCount(0);
  await expect(page.getByTestId("show-backup-codes")).toBeVisible();
  await quit();
});
