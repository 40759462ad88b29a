import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { openPrivateKeychain } from "../../build/private-keychain";
import { addEntries } from "./add-entries";
import { violations } from "./axe";
import { enter, typeInto } from "./by-keyboard";
import { emptyProfile, launchNidan } from "./launch";
import {
  begin,
  isDone,
  keepRecoveryKey,
  openSettings,
  prove,
  readRecoveryKey,
  setPassphrase,
} from "./protect";

const uri = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP&issuer=Kumo";

/** As on another computer: the file alone, and a keychain that never heard of it. */
async function elsewhere(profile: string) {
  const keychain = await openPrivateKeychain();
  const other = emptyProfile();
  const name = "vault.nidan";
  copyFileSync(path.join(profile, name), path.join(other, name));
  const nidan = await launchNidan({
    profile: other,
    env: { ...process.env, ...keychain.env },
    until: "vault-problem",
  });
  const openWith = async (recoveryKey: string) => {
    const field = nidan.page.getByTestId("recovery-key");
    if (!(await field.isVisible()))
      await enter(nidan.page.getByTestId("other-key"));
    await typeInto(field, recoveryKey);
    await nidan.page.keyboard.press("Enter");
  };
  const close = async () => {
    await nidan.quit();
    keychain.close();
  };
  return { page: nidan.page, openWith, close };
}
const said = (page: Page, words: string) =>
  expect(page.getByText(words).first()).toBeVisible();

test("by keyboard alone: the recovery key, shown once, opens the vault on another computer once it was written down", async () => {
  const { app, page, profile, quit } = await launchNidan();
  await addEntries(page, uri);
  await setPassphrase(page);
  await begin(page, "make");
  await prove(page);
  const recoveryKey = await readRecoveryKey(page);
  expect(await violations(page)).toEqual([]);
  const pdf = path.join(profile, "kit.pdf");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: false, filePath });
  }, pdf);
  await enter(page.getByTestId("save-kit"));
  await said(page, "The PDF was saved.");
  const paper = execFileSync("pdftotext", ["-layout", pdf, "-"]).toString();
  expect(paper).toContain(recoveryKey);
  expect(paper).toContain("Use the recovery key");
  expect(paper.split("\f").filter((one) => one.trim() !== "")).toHaveLength(1);
  await keepRecoveryKey(page, recoveryKey.endsWith("AAA") ? "BBB" : "AAA");
  await said(page, "These are not the last 3 characters");
  await keepRecoveryKey(page, recoveryKey.slice(-3).toLowerCase());
  await page.getByTestId("kit-end").waitFor({ state: "detached" });

  // Another one that is not written down leaves the first one good.
  await begin(page, "make");
  await prove(page);
  const unwritten = await readRecoveryKey(page);
  await page.keyboard.press("Escape");
  await page.getByTestId("kit-end").waitFor({ state: "detached" });
  const there = await elsewhere(profile);
  await there.openWith(unwritten);
  await said(there.page, "That does not open it");
  await there.openWith("abc");
  await said(there.page, "This is not a recovery key");
  await there.openWith(recoveryKey.toLowerCase().replaceAll("-", " "));
  await expect(there.page.getByTestId("code-row")).toHaveCount(1);
  await there.close();

  await begin(page, "discard");
  await prove(page);
  await isDone(page);
  await openSettings(page);
  await expect(page.getByTestId("protection-discard")).toHaveCount(0);
  await quit();
});
