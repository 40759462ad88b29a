import type { Page } from "@playwright/test";

export const PASSPHRASE = "correct horse battery staple";

export async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Settings|設定)$/ }).click();
  await page.getByTestId("protection").waitFor();
}

/** Sets the passphrase through the settings, by keyboard alone once these are open. */
export async function setPassphrase(page: Page): Promise<void> {
  await openSettings(page);
  await page.getByTestId("protection-set").press("Enter");
  await page.getByTestId("new-passphrase").fill(PASSPHRASE);
  await page.getByTestId("repeat-passphrase").fill(PASSPHRASE);
  await page.getByTestId("repeat-passphrase").press("Enter");
  await page.getByTestId("carry-out").waitFor({ state: "detached" });
}

/** Takes the key out of the keychain: Nidan asks at every start. */
export async function askAlways(page: Page): Promise<void> {
  await openSettings(page);
  await page.getByTestId("keychain-opens").press("Space");
  await page.getByTestId("passphrase").fill(PASSPHRASE);
  await page.getByTestId("passphrase").press("Enter");
  await page.getByTestId("carry-out").waitFor({ state: "detached" });
}

export async function unlock(page: Page, passphrase = PASSPHRASE) {
  await page.getByTestId("passphrase").fill(passphrase);
  await page.getByTestId("passphrase").press("Enter");
}
