import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { openPrivateKeychain } from "../../build/private-keychain";
import { violations } from "./axe";
import { startAgain } from "./bare-app";
import { rootSwitches } from "./electron";
import { emptyProfile, launchNidan, root } from "./launch";
import { askAlways, openSettings, setPassphrase, unlock } from "./protect";

const uri = (name: string) =>
  `otpauth://totp/${name}:taro?secret=MZXW6YTBOJRGC6TPNZSWG4TF&issuer=${name}`;
const start = (...words: string[]) =>
  launchNidan({ switches: [...rootSwitches, ...words] });

test("a link that starts the app is shown first and added only by a press; one for the running app joins it", async () => {
  const nidan = await start(uri("Kumo"));
  const { page } = nidan;
  const found = page.getByTestId("found-item");
  await expect(found).toContainText("Kumo");
  await expect(found.getByTestId("whence")).toContainText("link");
  await expect(page.getByTestId("code-row")).toHaveCount(0);
  expect(await startAgain(nidan, root, [uri("Sora")])).toBe(0);
  await expect(found).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByTestId("code-row")).toHaveCount(0);

  expect(await startAgain(nidan, root, [uri("Umi")])).toBe(0);
  await expect(found).toHaveCount(1);
  await page.getByTestId("add-found").press("Enter");
  await expect(page.getByTestId("code-row")).toContainText("Umi");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const forged = "otpauth-migration://offline?data=AAAA";
  expect(await startAgain(nidan, root, [forged])).toBe(0);
  await expect(found).toHaveAttribute("data-kind", "other");
  await nidan.quit();
  expect(nidan.log()).toContain('"link-arrived"');
  expect(nidan.log()).not.toMatch(/otpauth|MZXW6|"bug"|Unhandled/);
});

test("while the vault is locked a link waits", async () => {
  const nidan = await start();
  const { page } = nidan;
  await setPassphrase(page);
  await askAlways(page);
  await page.keyboard.press("Control+l");
  await expect(page.getByTestId("locked")).toBeVisible();
  for (const name of ["Kumo", "Sora"])
    expect(await startAgain(nidan, root, [uri(name)])).toBe(0);
  await expect(page.getByTestId("waiting-sign")).toContainText("has arrived");
  await expect(page.getByTestId("found-item")).toHaveCount(0);
  await unlock(page);
  await expect(page.getByTestId("found-item")).toHaveCount(2);
  await expect(page.getByTestId("waiting-sign")).toHaveCount(0);
  await nidan.quit();
});

test("while something else is being done a link waits, with a word; a form that was begun is not left unasked", async () => {
  const nidan = await start();
  const { page } = nidan;
  const found = page.getByTestId("found-item");
  const sign = page.getByTestId("waiting-sign");
  await page.getByTestId("add-menu").click();
  await page.getByTestId("add-typed").click();
  await page.getByLabel("Service").fill("Half typed");
  expect(await startAgain(nidan, root, [uri("Kumo")])).toBe(0);
  await expect(sign).toContainText("Close this dialog");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("unsaved")).toContainText("will be lost");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape"); // stays
  await expect(page.getByTestId("unsaved")).toHaveCount(0);
  await expect(page.getByLabel("Service")).toHaveValue("Half typed");
  await page.keyboard.press("Escape");
  await page.getByTestId("discard").press("Enter");
  await expect(found).toContainText("Kumo");
  await expect(sign).toHaveCount(0);
  await page.keyboard.press("Escape");

  // A scan that is open takes it in beside what it found.
  await page.getByTestId("scan-screen").first().click();
  await expect(page.getByTestId("scan-problem")).toBeVisible();
  expect(await startAgain(nidan, root, [uri("Sora")])).toBe(0);
  await expect(found).toContainText("Sora");
  await nidan.quit();
});

test("where a sign-in link came first, the settings open, and a link to an entry is shown before any code was", async () => {
  const nidan = await launchNidan({
    until: null,
    switches: [...rootSwitches, `nidan://sign-in/${"a".repeat(43)}`],
  });
  const { page } = nidan;
  await expect(page.getByTestId("half-console")).toHaveAttribute(
    "aria-current",
    "page",
  );
  await openSettings(page);
  expect(await startAgain(nidan, root, [uri("Kumo")])).toBe(0);
  await expect(page.getByTestId("waiting-sign")).toBeVisible();
  await page.getByTestId("open-trash").press("Enter"); // one dialog after another
  await expect(page.getByRole("dialog")).toContainText("Trash");
  await expect(page.getByTestId("waiting-sign")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("found-item")).toContainText("Kumo");
  await nidan.quit();
});

test("a link that starts the app is shown however late the keychain answers", async () => {
  const keychain = await openPrivateKeychain();
  keychain.hold(true);
  const nidan = await launchNidan({
    until: null,
    env: { ...process.env, ...keychain.env },
    switches: [...rootSwitches, uri("Kumo")],
  });
  const { page } = nidan;
  await expect(page.getByTestId("vault-waiting")).toBeVisible();
  await expect(page.getByTestId("waiting-sign")).toContainText("has arrived");
  keychain.hold(false);
  await expect(page.getByTestId("found-item")).toContainText("Kumo");
  await nidan.quit();
  keychain.close();
});

test("where the vault cannot be opened a link waits, with a word", async () => {
  const profile = emptyProfile();
  writeFileSync(path.join(profile, "vault.nidan"), "no vault");
  const nidan = await launchNidan({
    profile,
    until: "vault-problem",
    switches: [...rootSwitches, uri("Kumo")],
  });
  const { page } = nidan;
  await expect(page.getByTestId("waiting-sign")).toContainText("has arrived");
  await expect(page.getByTestId("found-item")).toHaveCount(0);
  await nidan.quit();
});
