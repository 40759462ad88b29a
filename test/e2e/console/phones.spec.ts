import { expect, test, type Page } from "@playwright/test";
import { violations } from "../axe";
import { launchMember, passTime, signIn, signOut } from "./member";
import {
  codeIn,
  messagesOf,
  newestMessage,
  openStandIn,
  closeStandIn,
} from "./messages";
import { beginSetUp, openMethod } from "./two-step-steps";

async function add(page: Page, number: string): Promise<void> {
  await page.getByTestId("phone-number").fill(number);
  await page.getByTestId("add-phone-submit").click();
}

async function enter(page: Page, code: string): Promise<void> {
  await page.getByTestId("code-field").fill(code);
  await page.getByTestId("submit-code").click();
}

test("S31 S32 S33 S34 S38 SMS: numbers are managed, one is chosen, one message comes, and its code is entered with the device's name", async () => {
  const nidan = await launchMember({ language: "ja" });
  const { page, memberId, quit } = nidan;
  await beginSetUp(page);
  await openMethod(page, "sms");
  for (const [typed, said] of [
    ["12", /電話番号として正しくありません/],
    ["+1 212 555 0100", /この国の電話番号には対応していません/],
    ["0990-123456", /この種類の番号|正しくありません/],
  ] as const) {
    await add(page, typed);
    await expect(page.getByTestId("phone-number")).toHaveAccessibleDescription(
      said,
    );
  }
  await add(page, "０９０－１２３４－５６７８");
  await expect(page.getByTestId("phone")).toHaveCount(1);
  await add(page, "080-1234-9999");
  const rows = page.getByTestId("phone");
  await expect(rows).toHaveText([/\*{7}5678.*未確認/, /\*{7}9999.*未確認/]);
  expect(await violations(page)).toEqual([]);

  await page.getByTestId("verify-sms").click();
  const card = page.getByTestId("step-sms");
  await card.getByRole("radio", { name: "*******9999" }).check();
  await page.getByRole("button", { name: "SMSで認証コードを受け取る" }).click();
  const text = await newestMessage(page, "sms");
  await openStandIn(page);
  await expect(messagesOf(page, "sms")).toHaveCount(1); // S32: exactly one
  await expect(messagesOf(page, "sms")).toContainText("+818012349999");
  await closeStandIn(page);
  const code = codeIn(text);
  expect(code).toMatch(/^[0-9]{6}$/); // S33
  await expect(page.getByTestId("trust")).not.toBeChecked(); // S34
  await page.getByTestId("trust").check();
  await page.getByTestId("trust-name").fill("書斎のパソコン");
  await enter(page, code);
  await expect(page.getByTestId("turned-on")).toBeVisible();
  await expect(page.getByTestId("device-trusted")).toBeVisible();

  await page.getByTestId("to-methods").click();
  await expect(page.getByTestId("state-sms")).toHaveText("登録済み");
  await openMethod(page, "sms");
  await expect(rows).toHaveText([/5678.*未確認/, /9999.*確認済み/]);
  await rows.first().getByTestId("remove-phone").click();
  await page.getByTestId("remove-cancel").click();
  await expect(rows).toHaveCount(2);
  await rows.first().getByTestId("remove-phone").click();
  await page.getByTestId("remove-confirm").click();
  await expect(rows).toHaveText([/9999.*確認済み/]);
  await expect(page.getByTestId("verify-sms")).toBeHidden();
  await add(page, "08012349999");
  await expect(page.getByTestId("phone-number")).toHaveAccessibleDescription(
    /すでに登録されています/,
  );
  await signOut(page);
  await signIn(page, memberId); // S38: trusted
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await quit();
});

test("S31 S35 S36 S37 S39 voice: an automatic call to the chosen number says the code digit by digit; only proven numbers are offered later", async () => {
  const nidan = await launchMember({ language: "ja" });
  const { page, memberId, quit } = nidan;
  await beginSetUp(page);
  await openMethod(page, "voice");
  await add(page, "03-1234-5678");
  await page.getByTestId("verify-voice").click();
  await page
    .getByRole("button", { name: "音声電話で認証コードを受け取る" })
    .click();
  const spoken = await newestMessage(page, "voice");
  const code = codeIn(spoken);
  expect(code).toMatch(/^[0-9]{6}$/);
  expect(spoken).not.toContain(code); // digit by digit, in words
  await expect(page.getByTestId("trust")).not.toBeChecked(); // S37
  await enter(page, code);
  await expect(page.getByTestId("turned-on")).toBeVisible();
  await expect(page.getByTestId("device-trusted")).toBeHidden();

  await page.getByTestId("to-methods").click();
  await openMethod(page, "voice");
  expect(await violations(page)).toEqual([]);
  await add(page, "090-1111-2222"); // never proven
  await expect(page.getByTestId("phone")).toHaveCount(2);
  await passTime(nidan, 61_000); // one message a minute
  await signOut(page);
  await signIn(page, memberId);
  const step = page.getByTestId("step-voice"); // S39: used last
  await expect(step.getByRole("radio")).toHaveCount(1);
  await expect(step.getByRole("radio")).toHaveAccessibleName("******5678");
  await page.getByTestId("request-voice").click();
  const later = codeIn(await newestMessage(page, "voice", 2));
  await enter(page, later);
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await quit();
});
