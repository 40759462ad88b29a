import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { openPrivateKeychain } from "../../build/private-keychain";
import { addEntries, paste } from "./add-entries";
import { emptyProfile, launchNidan } from "./launch";

const kumo = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP";
const sora = "otpauth://totp/Sora:jiro?secret=MZXW6YTBOJRGC6TP";

async function expectNoKeychain(page: Page, problem: string, words: string) {
  const shown = page.getByTestId("vault-problem");
  await expect(shown).toHaveAttribute("data-state", "no-keychain");
  await expect(shown).toHaveAttribute("data-problem", problem);
  await expect(shown).toContainText(words);
  await expect(shown).toContainText("Nothing was stored");
}

const vaultOf = (profile: string) => path.join(profile, "vault.nidan");

test("without a session bus Nidan says that there is no keychain, and stores nothing", async () => {
  const profile = emptyProfile();
  const { page, quit } = await launchNidan({
    profile,
    until: "vault-problem",
    env: {
      ...process.env,
      DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent",
      XDG_RUNTIME_DIR: mkdtempSync(path.join(tmpdir(), "nidan-run-")),
    },
  });
  await expectNoKeychain(page, "absent", "install gnome-keyring");
  await quit();
  expect(existsSync(vaultOf(profile))).toBe(false);
});

test("a missing session bus is told apart where the system speaks Japanese, too", async () => {
  const { page, quit } = await launchNidan({
    language: "ja",
    until: "vault-problem",
    env: {
      ...process.env,
      DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent",
      XDG_RUNTIME_DIR: mkdtempSync(path.join(tmpdir(), "nidan-run-")),
    },
  });
  const shown = page.getByTestId("vault-problem");
  await expect(shown).toHaveAttribute("data-problem", "absent");
  await expect(shown).toContainText("キーチェーンが見つかりません");
  await quit();
});

test("with a session bus but no secret service Nidan says that there is no keychain", async () => {
  const keychain = await openPrivateKeychain({ withKeyring: false });
  const profile = emptyProfile();
  const { page, quit } = await launchNidan({
    profile,
    until: "vault-problem",
    env: { ...process.env, ...keychain.env },
  });
  await expectNoKeychain(page, "absent", "install gnome-keyring");
  await quit();
  expect(existsSync(vaultOf(profile))).toBe(false);
  keychain.close();
});

test("a locked keychain is named as such, and the vault behind it is not touched", async () => {
  const keychain = await openPrivateKeychain();
  const env = { ...process.env, ...keychain.env };
  const first = await launchNidan({ env });
  await addEntries(first.page, kumo);
  await first.quit();
  const before = readFileSync(vaultOf(first.profile));
  keychain.lock();
  const { page, quit } = await launchNidan({
    profile: first.profile,
    env,
    until: "vault-problem",
  });
  await expectNoKeychain(page, "locked", "has to be unlocked");
  await quit();
  expect(readFileSync(vaultOf(first.profile)).equals(before)).toBe(true);
  keychain.close();
});

test("a keychain that vanishes before the first entry is added: a sentence, no file, and the entry is not lost from the dialog", async () => {
  const keychain = await openPrivateKeychain();
  const { page, profile, quit } = await launchNidan({
    env: { ...process.env, ...keychain.env },
  });
  await paste(page, kumo);
  keychain.vanish();
  await page.getByTestId("add-found").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("so the change was not saved");
  await expect(page.getByTestId("add-found")).toBeEnabled();
  expect(existsSync(vaultOf(profile))).toBe(false);
  await quit();
  keychain.close();
});

test("a keychain that vanishes behind an open vault: what is added is saved all the same", async () => {
  const keychain = await openPrivateKeychain();
  const { page, profile, quit } = await launchNidan({
    env: { ...process.env, ...keychain.env },
  });
  await addEntries(page, kumo);
  const before = readFileSync(vaultOf(profile));
  keychain.vanish();
  await addEntries(page, sora);
  await expect(page.getByTestId("code-row")).toHaveCount(2);
  expect(readFileSync(vaultOf(profile)).equals(before)).toBe(false);
  await quit();
  keychain.close();
});
