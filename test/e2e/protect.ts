import { expect, type Page } from "@playwright/test";
import { enter, tabTo, typeInto } from "./by-keyboard";

export const PASSPHRASE = "correct horse battery staple";

/** All of this by keyboard alone. */
export async function openSettings(page: Page): Promise<void> {
  await enter(page.getByRole("button", { name: /^(Settings|設定)$/ }));
  await page.getByTestId("protection").waitFor();
}

/** Begins a change in the settings: the button or the checkbox of that name. */
export async function begin(page: Page, name: string): Promise<void> {
  await openSettings(page);
  await enter(page.getByTestId(`protection-${name}`));
}

/** The field of the passphrase has the focus: no Tab is needed. */
export async function prove(page: Page, passphrase = PASSPHRASE) {
  await expect(page.getByTestId("passphrase")).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
}

/** Types a new passphrase twice and sends it. */
export async function typeNew(
  page: Page,
  passphrase: string,
  repeated = passphrase,
) {
  await typeInto(page.getByTestId("new-passphrase"), passphrase);
  await typeInto(page.getByTestId("repeat-passphrase"), repeated);
  await page.keyboard.press("Enter");
}

/** Until the dialog of a change is gone, and the focus is back where the way began. */
export async function isDone(page: Page): Promise<void> {
  await page.getByTestId("carry-out").waitFor({ state: "detached" });
  await expect(
    page.getByRole("button", { name: /^(Settings|設定)$/ }),
  ).toBeFocused();
}

/** Sets the passphrase through the settings. */
export async function setPassphrase(page: Page): Promise<void> {
  await begin(page, "set");
  await typeNew(page, PASSPHRASE);
  await isDone(page);
}

/** Turns whether the keychain opens at the start; where it does not, Nidan asks at every start. */
export async function turnKeychain(page: Page): Promise<void> {
  await openSettings(page);
  await tabTo(page.getByTestId("keychain-opens"));
  await page.keyboard.press("Space");
  await prove(page);
  await isDone(page);
}
export const askAlways = turnKeychain;

/** Reads the key that is shown, as its member writes it down. */
export async function readRecoveryKey(page: Page): Promise<string> {
  const text = await page.getByTestId("recovery-key-shown").innerText();
  expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}.{3}$/);
  return text;
}

/** Types the end of the recovery key from the paper. */
export async function keepRecoveryKey(page: Page, end: string) {
  await typeInto(page.getByTestId("kit-end"), end);
  await page.keyboard.press("Enter");
}

export async function unlock(page: Page, passphrase = PASSPHRASE) {
  await prove(page, passphrase);
}
