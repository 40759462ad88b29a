import { expect, test } from "@playwright/test";
import { violations } from "../axe";
import { oathtool } from "../oathtool";
import { goTo, launchMember, passTime, signIn, signOut } from "./member";
import {
  beginSetUp,
  confirmPassword,
  enterTotp,
  issueQr,
  launchWithApp,
  openMethod,
  readShownQr,
} from "./two-step-steps";

const STEP_MS = 30_000;
const ISSUER = "さくら会員メニュー";

test("S14 S15 S16 S18 S19 S20 S21 S22 S38 a QR code is issued, read, proven on a page of its own, and never shown again", async () => {
  const nidan = await launchMember({ language: "ja" });
  const { page, app, memberId, quit } = nidan;
  await beginSetUp(page);
  await openMethod(page, "totp");
  await expect(page.getByTestId("totp")).toContainText("端末が必要");
  await expect(page.getByTestId("totp-apps")).toContainText("Nidan");
  expect(await violations(page)).toEqual([]);

  const first = await issueQr(page);
  const secret = await issueQr(page); // S15: another one, and the first is dead
  expect(secret).not.toBe(first);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  await expect(page.getByTestId("totp-key")).toHaveText(
    /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/,
  );
  const uri = new URL(await readShownQr(nidan));
  expect(uri.protocol).toBe("otpauth:");
  expect(decodeURIComponent(uri.pathname)).toContain(`${ISSUER}:${memberId}`);
  expect(uri.searchParams.get("issuer")).toBe(ISSUER);
  expect(uri.searchParams.get("secret")).toBe(secret);
  await page.getByTestId("copy-key").click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(secret);
  expect(await violations(page)).toEqual([]);

  await expect(page.getByTestId("code-field")).toBeHidden(); // S18
  await page.getByRole("button", { name: "認証コード入力画面へ" }).click();
  await expect(page.getByTestId("qr-code")).toBeHidden();
  await page.getByTestId("back").click();
  await expect(page.getByTestId("qr-code")).toBeVisible();
  await page.getByTestId("to-code").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "認証コード入力/端末登録",
  );
  await expect(page.getByTestId("trust")).not.toBeChecked(); // S21
  await expect(page.getByTestId("trust-name")).toBeHidden();
  await enterTotp(page, first);
  await expect(page.getByTestId("code-field")).toHaveAccessibleDescription(
    /正しくありません/,
  );
  await page.getByTestId("trust").check();
  await expect(page.getByTestId("trust-name")).not.toHaveValue(""); // S22
  await page.getByTestId("trust-name").fill("  ");
  await enterTotp(page, secret);
  await expect(page.getByTestId("trust-name")).toHaveAccessibleDescription(
    /登録名をご入力ください/,
  );
  await page.getByTestId("trust-name").fill("書斎のパソコン");
  await expect(page.getByTestId("submit-code")).toHaveText("ログイン(認証)");
  await page.getByTestId("submit-code").click();
  await expect(page.getByTestId("turned-on")).toContainText(
    "2段階認証が有効になりました",
  );
  await expect(page.getByTestId("device-trusted")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByTestId("to-methods").click(); // S15: never again
  await expect(page.getByTestId("state-totp")).toHaveText("登録済み");
  await openMethod(page, "totp");
  await expect(page.getByTestId("issue-qr")).toBeVisible();
  expect(await page.content()).not.toContain(secret.slice(0, 4));
  await expect(page.getByTestId("qr-code")).toBeHidden();
  await signOut(page);
  await signIn(page, memberId); // S38
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await quit();
  expect(nidan.log()).not.toContain(secret);
});

test("D8 S17 S42 the code on the screen goes into this computer's own half after a warning, or by scanning the screen", async () => {
  const { page, quit } = await launchMember({ language: "ja" });
  await beginSetUp(page);
  await openMethod(page, "totp");
  await issueQr(page);
  await page.getByTestId("add-here").click();
  await expect(page.getByTestId("same-device")).toContainText(
    "2つの段階が、1台の端末に集まります",
  );
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("add-here-cancel").click();
  await page.getByTestId("half-codes").click();
  const code = page.getByTestId("code-row");
  await expect(code).toHaveCount(0); // a warning that was not agreed to adds nothing
  await page.getByTestId("half-console").click();
  await page.getByTestId("add-here").click();
  await page.getByTestId("add-here-confirm").click();
  await expect(page.getByTestId("added-here")).toContainText("認証コード");
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("add-here-close").click();

  const secret = await issueQr(page); // S17: the new one, found on the screen
  await page.getByTestId("scan-here").click();
  // The same account with another secret: the member is asked.
  await page.getByTestId("keep-both").click();
  await page.getByTestId("half-codes").click();
  await expect(page.getByText(ISSUER).first()).toBeVisible();
  await page.getByTestId("half-console").click();
  await page.getByTestId("add-here").click();
  await page.getByTestId("add-here-confirm").click();
  await expect(page.getByTestId("added-here")).toContainText(
    "すでに追加されています",
  );
  await expect(page.getByTestId("older-entry")).toBeVisible();
  await page.getByTestId("add-here-close").click();
  await page.getByTestId("to-code").click();
  await enterTotp(page, secret);
  await expect(page.getByTestId("backup-prompt")).toContainText(
    "バックアップコードの作成を強く推奨します",
  );
  await page.getByTestId("to-backup-codes").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "バックアップコード",
  );
  await quit();
});

test("S15 a new QR code replaces the app only once it is proven, and leaves the page with it", async () => {
  const nidan = await launchWithApp();
  const { page, memberId, secret, quit } = nidan;
  await page.getByTestId("to-methods").click();
  await openMethod(page, "totp");
  const fresh = await issueQr(page);
  await page.getByTestId("to-methods").click();
  await openMethod(page, "totp");
  await expect(page.getByTestId("qr-waits")).toBeVisible();
  await expect(page.getByTestId("qr-code")).toBeHidden();
  await signOut(page);
  await signIn(page, memberId);
  await enterTotp(page, secret, STEP_MS); // the old one still is the app
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await goTo(page, "two-step");
  await openMethod(page, "totp");
  await page.getByTestId("to-code").click();
  await expect(page.getByTestId("trust")).toBeHidden(); // nothing is being turned on
  await enterTotp(page, fresh);
  await expect(page.getByTestId("totp-since")).toBeVisible();
  await signOut(page);
  await signIn(page, memberId);
  await passTime(nidan, 3 * STEP_MS);
  await enterTotp(page, secret, 3 * STEP_MS);
  await expect(page.getByTestId("code-field")).toHaveAccessibleDescription(
    /正しくありません/,
  );
  await enterTotp(page, fresh, 3 * STEP_MS);
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await quit();
});

test("R25 R28 R52 too many wrong codes begin the verification anew; two codes in a row make up for a wrong clock; the app can be removed", async () => {
  const nidan = await launchWithApp();
  const { page, secret, quit } = nidan;
  await page.getByTestId("to-methods").click();
  await openMethod(page, "totp");
  await page.getByTestId("resync-open").click();
  const type = async (codes: readonly [string, string]) => {
    await page.getByTestId("resync-first").fill(codes[0]);
    await page.getByTestId("resync-second").fill(codes[1]);
    await page.getByTestId("resync-submit").click();
  };
  await type(["123456", "654321"]);
  await expect(page.getByTestId("resync-second")).toHaveAccessibleDescription(
    /続いていません/,
  );
  const [first = "", second = ""] = oathtool(secret, Date.now() + 4 * STEP_MS);
  await type([first, second]);
  await expect(page.getByTestId("resync-done")).toHaveText(/約(120|150)秒/); // the second code is the one shown now

  await page.getByTestId("remove-totp").click();
  await page.getByTestId("remove-cancel").click();
  await page.getByTestId("remove-totp").click();
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("remove-confirm").click();
  await expect(page.getByTestId("totp-apps")).toBeVisible();
  await expect(page.getByTestId("totp-since")).toBeHidden();

  const again = await issueQr(page);
  await page.getByTestId("to-code").click();
  for (let tries = 0; tries < 5; tries += 1) {
    await page.getByTestId("code-field").fill("000000");
    await page.getByTestId("submit-code").click();
  }
  await expect(page.getByTestId("begun-again")).toBeVisible();
  await expect(page.getByTestId("code-field")).toHaveValue("");
  await passTime(nidan, 21 * 60_000); // R24 was told; the wait is over, and so is the freshness
  await enterTotp(page, again, 21 * 60_000);
  await expect(page.getByTestId("totp-since")).toBeVisible();
  await page.getByTestId("remove-totp").click();
  await page.getByTestId("remove-confirm").click();
  await confirmPassword(page); // R52
  await expect(page.getByTestId("code-field")).toBeVisible();
  await page.getByTestId("cancel").click(); // given up: it is still there
  await expect(page.getByTestId("totp-since")).toBeVisible();
  await quit();
});
