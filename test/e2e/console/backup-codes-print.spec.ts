import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import {
  answerPrintDialog,
  answerSaveDialog,
  pdftotext,
} from "./backup-codes-paper";
import {
  confirm,
  createCodes,
  launchProtected,
  shownCodes,
  signInByBackupCode,
} from "./backup-codes-steps";
import { goTo, signOut } from "./member";

const folder = mkdtempSync(path.join(tmpdir(), "nidan-paper-"));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("S45 the paper holds the codes, the member ID and the date, nothing else, whatever the screen looks like", async () => {
  const nidan = await launchProtected({ language: "ja" });
  const { page, memberId, quit } = nidan;
  const codes = await createCodes(page);
  const today = new Intl.DateTimeFormat("ja", { dateStyle: "long" });
  const about = [
    "会員メニュー バックアップコード",
    `会員ID ${memberId}`,
    `作成日 ${today.format(new Date())}`,
  ];
  const file = path.join(folder, "codes.pdf");
  await answerSaveDialog(nidan, file);
  await page.getByTestId("save-pdf").click();
  await expect(page.getByText(`PDFを保存しました`)).toContainText(file);
  expect(pdftotext(file)).toEqual([
    ...about,
    ...codes.map((code, i) => `${i + 1}. ${code}`),
  ]);

  await signOut(page);
  await signInByBackupCode(page, memberId, codes[1] ?? "");
  await goTo(page, "backup-codes");
  await page.getByTestId("show-backup-codes").click();
  await confirm(page, "reveal-backup-codes");
  expect(await shownCodes(page)).toEqual(codes);
  await page.emulateMedia({ colorScheme: "dark" });
  const later = path.join(folder, "later.pdf");
  await answerSaveDialog(nidan, later);
  await page.getByTestId("save-pdf").click();
  await expect(page.getByText(later)).toBeVisible();
  expect(pdftotext(later)).toEqual([
    ...about,
    ...codes.map((code, i) => `${i + 1}. ${code}${i === 1 ? " 使用済み" : ""}`),
  ]);

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const paper = page.locator(".print-sheet");
  await expect(paper).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(page.locator("html")).toHaveCSS(
    "background-color",
    "rgb(255, 255, 255)",
  );
  await expect(paper.locator("del")).toHaveText(codes[1] ?? "");
  await expect(paper.locator("del")).toHaveCSS(
    "text-decoration-line",
    "line-through",
  );
  await quit();
});

test("S45 『バックアップコードを印刷する』 opens the OS's dialog; cancelling it, or the file's, is harmless; a failure is told", async () => {
  const nidan = await launchProtected({ language: "ja" });
  const { page, quit } = nidan;
  const codes = await createCodes(page);
  const print = page.getByRole("button", {
    name: "バックアップコードを印刷する",
  });
  const before = readdirSync(folder);

  const timesPrinted = await answerPrintDialog(nidan, true, "");
  await print.click();
  await expect(page.getByText("印刷に送りました。")).toBeVisible();
  expect(await timesPrinted()).toBe(1);

  const timesCancelled = await answerPrintDialog(
    nidan,
    false,
    "Print job canceled",
  );
  await print.click();
  await expect.poll(timesCancelled).toBe(1);
  await answerSaveDialog(nidan, null);
  await page.getByTestId("save-pdf").click();
  await expect(page.getByTestId("save-pdf")).toBeEnabled();
  expect(readdirSync(folder)).toEqual(before);
  expect(await shownCodes(page)).toEqual(codes);
  await expect(page.getByTestId("refusal")).toHaveCount(0);

  await answerPrintDialog(nidan, false, "Invalid printer settings");
  await print.click();
  await expect(page.getByTestId("refusal")).toContainText("印刷");
  await answerSaveDialog(nidan, path.join(folder, "none", "codes.pdf"));
  await page.getByTestId("save-pdf").click();
  await expect(page.getByTestId("refusal")).toContainText("PDF");
  expect(await shownCodes(page)).toEqual(codes);
  expect(readdirSync(folder)).toEqual(before);
  await quit();
});
