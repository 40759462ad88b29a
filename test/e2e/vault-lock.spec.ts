import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { openPrivateKeychain } from "../../build/private-keychain";
import { addEntries } from "./add-entries";
import { violations } from "./axe";
import { launchNidan } from "./launch";
import { look } from "./look";
import { chooseIn, enter, typeInto } from "./by-keyboard";
import {
  askAlways,
  begin,
  keepRecoveryKey,
  openSettings,
  PASSPHRASE,
  prove,
  readRecoveryKey,
  setPassphrase,
  typeNew,
  unlock,
} from "./protect";

const uri = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP&issuer=Kumo";
const rows = (page: Page) => page.getByTestId("code-row");
const openRecoveryCodes = (page: Page) =>
  chooseIn(
    page.getByRole("button", { name: /^Menu for/ }),
    page.getByTestId("recovery-codes"),
  );

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
  await openRecoveryCodes(page);
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Control+l");
  await expect(page.getByTestId("locked")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("Kumo")).toHaveCount(0);
  await unlock(page);
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await quit();
});

test("wrong passphrases make the next try wait, and a restart does not shorten that", async () => {
  const first = await protectedNidan();
  await askAlways(first.page);
  const [tally, copy] = ["unlock-tries", "unlock-tries.copy"].map((name) =>
    path.join(first.profile, name),
  ) as [string, string];
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
  writeFileSync(copy, JSON.stringify(later));
  rmSync(tally); // taking one of the two away gains nothing
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

test("without a keychain a vault begins with a passphrase and asks for it at every start", async () => {
  const keychain = await openPrivateKeychain({ withKeyring: false });
  const env = { ...process.env, ...keychain.env };
  const first = await launchNidan({ env, until: "vault-problem" });
  expect(await violations(first.page)).toEqual([]);
  await typeNew(first.page, PASSPHRASE, "another one");
  await expect(
    first.page.getByText("The two passphrases differ"),
  ).toBeVisible();
  await typeInto(first.page.getByTestId("repeat-passphrase"), PASSPHRASE);
  await first.page.keyboard.press("Enter");
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
  await openRecoveryCodes(page);
  await typeInto(page.getByTestId("recovery-codes-text"), "first-code-1");
  await enter(page.getByRole("button", { name: "Save" }));
  await enter(page.getByRole("button", { name: "Show the codes" }));
  await expect(page.getByText("first-code-1")).toHaveCount(0);
  await prove(page);
  await expect(page.getByText("first-code-1")).toBeVisible();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit("lock-screen"));
  await expect(page.getByTestId("locked")).toBeVisible();
  await expect(page.getByText("first-code-1")).toHaveCount(0);
  await quit();
});

for (const language of ["ja", "en"] as const)
  test(`the lock, the settings and the recovery kit are readable by all, light and dark (${language})`, async () => {
    const { page, quit } = await launchNidan({ language });
    const see = (name: string) => look(page, `${name}-${language}`);
    await addEntries(page, uri);
    await openSettings(page);
    await see("settings");
    await enter(page.getByTestId("protection-set"));
    await page.getByTestId("new-passphrase").waitFor();
    await see("set-passphrase");
    await page.keyboard.press("Escape");
    await setPassphrase(page);
    await begin(page, "make");
    await typeInto(page.getByTestId("passphrase"), PASSPHRASE);
    await see("proof");
    await page.keyboard.press("Enter");
    const recoveryKey = await readRecoveryKey(page);
    await see("recovery-key");
    await keepRecoveryKey(page, recoveryKey.endsWith("AAA") ? "BBB" : "AAA");
    await page
      .getByText(/These are not the last 3|最後の 3 文字と異なります/)
      .waitFor();
    await see("recovery-key-refused");
    await keepRecoveryKey(page, recoveryKey.slice(-3));
    await page.getByTestId("kit-end").waitFor({ state: "detached" });
    await page.keyboard.press("Control+l");
    await page.getByTestId("locked").waitFor();
    await see("locked");
    await page.setViewportSize({ width: 400, height: 300 });
    await see("locked-small");
    await quit();
  });
