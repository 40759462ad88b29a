import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { openPrivateKeychain } from "../../build/private-keychain";
import { addEntries } from "./add-entries";
import { violations } from "./axe";
import { emptyProfile, launchNidan } from "./launch";
import {
  askAlways,
  openSettings,
  PASSPHRASE,
  setPassphrase,
  unlock,
} from "./protect";

const uri = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP&issuer=Kumo";
const rows = (page: Page) => page.getByTestId("code-row");

async function protectedNidan() {
  const nidan = await launchNidan();
  await addEntries(nidan.page, uri);
  await setPassphrase(nidan.page);
  return nidan;
}

test("with always asking, a restart shows nothing before the passphrase, says so at a wrong one, and opens at the right one", async () => {
  const first = await protectedNidan();
  await askAlways(first.page);
  await first.quit();
  const { page, quit } = await launchNidan({
    profile: first.profile,
    until: "vault-problem",
  });
  await expect(page.getByTestId("locked")).toBeVisible();
  await expect(page.getByText("Kumo")).toHaveCount(0);
  await expect(page.getByTestId("passphrase")).toBeFocused();
  await unlock(page, "wrong");
  await expect(page.getByTestId("locked")).toContainText(
    "That does not open it",
  );
  await expect(page.getByTestId("passphrase")).toHaveValue("");
  expect(await violations(page)).toEqual([]);
  await unlock(page);
  await expect(rows(page)).toHaveCount(1);
  await quit();
});

test("Ctrl+L empties the window, also of a dialog; the passphrase brings all back", async () => {
  const { page, quit } = await protectedNidan();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("button", { name: /^Menu for/ }).click();
  await page.getByTestId("recovery-codes").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Control+l");
  await expect(page.getByTestId("locked")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("Kumo")).toHaveCount(0);
  await unlock(page);
  await expect(rows(page)).toHaveCount(1);
  await quit();
});

test("wrong passphrases make the next try wait, and a restart does not shorten that", async () => {
  const first = await protectedNidan();
  await askAlways(first.page);
  const tally = path.join(first.profile, "unlock-tries");
  await first.page.keyboard.press("Control+l");
  for (let tries = 0; tries < 3; tries++) {
    await unlock(first.page, "wrong");
    await expect(first.page.getByTestId("passphrase")).toHaveValue("");
    await expect(first.page.getByText("That does not open it")).toBeVisible();
  }
  await expect(first.page.getByTestId("wait")).toContainText("second");
  await expect(first.page.getByTestId("unlock")).toBeDisabled();
  await expect(first.page.getByTestId("wait")).toHaveCount(0);
  await unlock(first.page, "wrong");
  await expect(first.page.getByTestId("wait")).toContainText("second");
  await first.kill();
  const tries = JSON.parse(readFileSync(tally, "utf8")) as object;
  expect(tries).toMatchObject({ failures: 4 });
  // As after two more: a wait that a slow start does not outlast.
  const later = { ...tries, failures: 6, lastAt: Date.now() };
  writeFileSync(tally, JSON.stringify(later));
  const { page, quit } = await launchNidan({
    profile: first.profile,
    until: "vault-problem",
  });
  await unlock(page);
  await expect(page.getByTestId("wait")).toContainText("second");
  await expect(page.getByTestId("wait")).toHaveCount(0, { timeout: 20_000 });
  await unlock(page);
  await expect(rows(page)).toHaveCount(1);
  await quit();
});

test("the recovery key, shown once, opens the vault on another computer", async () => {
  const first = await protectedNidan();
  await openSettings(first.page);
  await first.page.getByTestId("protection-make").press("Enter");
  await first.page.getByTestId("passphrase").fill(PASSPHRASE);
  await first.page.getByTestId("passphrase").press("Enter");
  const shown = first.page.getByTestId("recovery-key-shown");
  const recoveryKey = await shown.innerText();
  expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}.{3}$/);
  expect(await violations(first.page)).toEqual([]);
  const pdf = path.join(first.profile, "kit.pdf");
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: false, filePath });
  }, pdf);
  await first.page.getByTestId("save-kit").press("Enter");
  await expect(first.page.getByText("The PDF was saved.")).toBeVisible();
  const paper = execFileSync("pdftotext", ["-layout", pdf, "-"]).toString();
  expect(paper).toContain(recoveryKey);
  expect(paper).toContain("Use the recovery key");
  expect(paper.split("\f").filter((page) => page.trim() !== "")).toHaveLength(
    1,
  );
  await first.page.getByTestId("kit-kept").press("Enter");
  await expect(shown).toHaveCount(0);
  await first.quit();

  const elsewhere = await openPrivateKeychain();
  const profile = emptyProfile();
  mkdirSync(profile, { recursive: true });
  copyFileSync(
    path.join(first.profile, "vault.nidan"),
    path.join(profile, "vault.nidan"),
  );
  const { page, quit } = await launchNidan({
    profile,
    env: { ...process.env, ...elsewhere.env },
    until: "vault-problem",
  });
  await page.getByTestId("other-key").press("Enter");
  await page.getByTestId("recovery-key").fill(recoveryKey.toLowerCase());
  await page.getByTestId("recovery-key").press("Enter");
  await expect(rows(page)).toHaveCount(1);
  await quit();
  elsewhere.close();
});

test("without a keychain a vault begins with a passphrase and asks for it at every start", async () => {
  const keychain = await openPrivateKeychain({ withKeyring: false });
  const env = { ...process.env, ...keychain.env };
  const first = await launchNidan({ env, until: "vault-problem" });
  expect(await violations(first.page)).toEqual([]);
  await first.page.getByTestId("new-passphrase").fill(PASSPHRASE);
  await first.page.getByTestId("repeat-passphrase").fill("another one");
  await first.page.getByTestId("begin").click();
  await expect(
    first.page.getByText("The two passphrases differ"),
  ).toBeVisible();
  await first.page.getByTestId("repeat-passphrase").fill(PASSPHRASE);
  await first.page.getByTestId("begin").click();
  await addEntries(first.page, uri);
  await first.quit();
  const { page, quit } = await launchNidan({
    env,
    profile: first.profile,
    until: "vault-problem",
  });
  await unlock(page);
  await expect(rows(page)).toHaveCount(1);
  await quit();
  keychain.close();
});

test("recovery codes are shown only after the passphrase, and idle time locks by itself", async () => {
  const { app, page, quit } = await protectedNidan();
  await page.getByRole("button", { name: /^Menu for/ }).click();
  await page.getByTestId("recovery-codes").click();
  await page
    .getByTestId("recovery-codes-text")
    .fill("first-code-1\nsecond-code-2");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Show the codes" }).click();
  await expect(page.getByText("first-code-1")).toHaveCount(0);
  await page.getByTestId("passphrase").fill(PASSPHRASE);
  await page.getByTestId("prove").click();
  await expect(page.getByText("first-code-1")).toBeVisible();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit("lock-screen"));
  await expect(page.getByTestId("locked")).toBeVisible();
  await expect(page.getByText("first-code-1")).toHaveCount(0);
  await quit();
});

for (const language of ["ja", "en"] as const)
  for (const colorScheme of ["light", "dark"] as const)
    test(`the lock, the settings and the recovery kit in ${language}, ${colorScheme}, are readable by all`, async ({}, info) => {
      const { page, quit } = await launchNidan({ language });
      await page.emulateMedia({ colorScheme });
      const look = async (name: string) => {
        expect(await violations(page)).toEqual([]);
        await page.screenshot({
          path: info.outputPath(`${name}-${language}-${colorScheme}.png`),
        });
      };
      await addEntries(page, uri);
      await openSettings(page);
      await look("settings");
      await page.getByTestId("protection-set").press("Enter");
      await look("set-passphrase");
      await page.keyboard.press("Escape");
      await setPassphrase(page);
      await openSettings(page);
      await page.getByTestId("protection-make").press("Enter");
      await page.getByTestId("passphrase").fill(PASSPHRASE);
      await look("proof");
      await page.getByTestId("passphrase").press("Enter");
      await page.getByTestId("recovery-key-shown").waitFor();
      await look("recovery-key");
      await page.getByTestId("kit-kept").press("Enter");
      await page.keyboard.press("Control+l");
      await page.getByTestId("locked").waitFor();
      await look("locked");
      await page.setViewportSize({ width: 400, height: 300 });
      await look("locked-small");
      await quit();
    });
