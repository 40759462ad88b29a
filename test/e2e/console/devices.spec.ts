import { expect, test } from "@playwright/test";
import { violations } from "../axe";
import { oathtool } from "../oathtool";
import {
  goTo,
  openConsole,
  passTime,
  PASSWORD,
  signIn,
  signOut,
} from "./member";
import { enterCode, protectedMember, unusedCode } from "./protected";

const DAY_MS = 86_400_000;

test("S21 S22 S38 S50 a trusted device: named, listed, renamed, removed, and without a code until then", async () => {
  const { nidan, memberId, secret } = await protectedMember();
  const { page, app } = nidan;
  await openConsole(page);
  await signIn(page, memberId);
  const box = page.getByTestId("trust");
  await expect(box).not.toBeChecked(); // S21
  await box.check();
  const name = page.getByTestId("trust-name");
  const hostname = await app.evaluate(() => process.env["HOSTNAME"] ?? "");
  if (hostname !== "") await expect(name).toHaveValue(hostname.slice(0, 50));
  for (const [typed, why] of [
    ["   ", /登録名をご入力ください/],
    ["あ".repeat(51), /50文字以内/],
    ["a\u0007b", /使用できない文字/],
  ] as const) {
    await name.fill(typed);
    await enterCode(page, unusedCode(secret));
    await expect(name).toHaveAccessibleDescription(why);
  }
  await name.fill("  居間のパソコン  ");
  await enterCode(page, unusedCode(secret));
  await expect(page.getByTestId("who")).toHaveText(memberId);

  await signOut(page);
  await signIn(page, memberId);
  await expect(page.getByText("認証コードの入力を省略して")).toBeVisible();
  await goTo(page, "devices");
  const device = page.getByTestId("device");
  await expect(device).toHaveCount(1);
  await expect(device).toContainText("居間のパソコン");
  for (const label of ["登録日時", "最終利用", "有効期限"])
    await expect(device).toContainText(label);
  await page.getByTestId("rename-device").click();
  await page.getByTestId("device-name").fill("");
  await page.getByTestId("save-name").click();
  await expect(page.getByTestId("device-name")).toHaveAccessibleDescription(
    /登録名をご入力ください/,
  );
  await page.getByTestId("device-name").fill('"><b>書斎</b>');
  await page.getByTestId("save-name").click();
  await expect(device.getByRole("heading")).toContainText('"><b>書斎</b>');
  expect(await violations(page)).toEqual([]);

  await page.getByTestId("remove-device").click();
  await expect(device).toHaveCount(1); // asked first
  await page.getByTestId("remove-device-yes").click();
  await expect(page.getByTestId("no-devices")).toBeVisible();
  await signOut(page);
  await signIn(page, memberId);
  await expect(page.getByTestId("code-field")).toBeVisible();
  await nidan.quit();
});

test("S09 S38 R52 a shorter trust period counts at once, and is asked for with password and code", async () => {
  const { nidan, memberId, secret } = await protectedMember();
  const { page } = nidan;
  let aheadMs = 0;
  const pass = async (ms: number) => {
    aheadMs += ms;
    await passTime(nidan, ms);
  };
  const code = () => oathtool(secret, Date.now() + aheadMs)[0] ?? "";
  await openConsole(page);
  await signIn(page, memberId);
  await page.getByTestId("trust").check();
  await enterCode(page, unusedCode(secret));
  await goTo(page, "two-step");
  await pass(21 * 60_000);
  await page.getByTestId("trust-days").fill("2");
  await page.getByTestId("propose").click();
  await page.getByTestId("password").fill(PASSWORD); // R52
  await page.getByTestId("reauthenticate").click();
  await enterCode(page, code());
  await expect(page.getByTestId("confirm-settings")).toContainText("2日間");
  await page.getByTestId("confirm").click();
  await expect(page.getByTestId("confirm-settings")).toBeHidden();
  await signOut(page);

  await pass(DAY_MS);
  await signIn(page, memberId);
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await signOut(page);
  await pass(DAY_MS);
  await signIn(page, memberId);
  await expect(page.getByTestId("code-field")).toBeVisible();
  await nidan.quit();
});
