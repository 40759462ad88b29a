import { watch } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { createDiskFileLock } from "../../electron/adapters/vault-store/disk-file-lock";
import { addEntries } from "./add-entries";
import { launchNidan } from "./launch";

/** Resolves when the app asks for the lock of its vault, which it does to save. */
function asksForTheLock(profile: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(profile, (_event, name) => {
      if (name?.startsWith("vault.nidan.lock.") !== true) return;
      watcher.close();
      resolve();
    });
  });
}

test("who deletes an entry and quits at once does not find it again, though another process had the file", async () => {
  const { page, profile, quit } = await launchNidan();
  await addEntries(page, "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP");
  await addEntries(page, "otpauth://totp/Sora:jiro?secret=MZXW6YTBOJRGC6TQ");
  let quitting = Promise.resolve();
  const lock = createDiskFileLock(path.join(profile, "vault.nidan.lock"));
  await lock.hold(async () => {
    const asked = asksForTheLock(profile);
    await page.getByRole("button", { name: /^Menu for .*Kumo/ }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await asked;
    const isGone = page.waitForEvent("close");
    quitting = quit();
    await isGone;
    // Its window is closed, and it goes on asking.
    for (let times = 0; times < 3; times++) await asksForTheLock(profile);
  });
  await quitting;

  const again = await launchNidan({ profile });
  await expect(again.page.getByTestId("code-row")).toHaveCount(1);
  await expect(again.page.getByTestId("code-row")).toContainText("Sora");
  await again.quit();
});
