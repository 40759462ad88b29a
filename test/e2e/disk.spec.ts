import { execFileSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { addEntries, paste } from "./add-entries";
import { emptyProfile, launchNidan } from "./launch";

const kumo = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP";
const sora = "otpauth://totp/Sora:jiro?secret=MZXW6YTBOJRGC6TP";
const mount = (...args: string[]) => execFileSync("mount", args);
/** Refused as busy for as long as anybody writes there, as a running app does now and then. */
const makeReadOnly = async (folder: string) => {
  mount("--bind", folder, folder);
  await expect(() => mount("-o", "remount,ro,bind", folder)).toPass();
};
const unmount = (folder: string) => execFileSync("umount", ["-l", folder]);

test.skip(process.getuid?.() !== 0, "only root can mount");

test("a full disk: a sentence, nothing half-written, and it works again once there is room", async () => {
  const profile = emptyProfile();
  const vault = path.join(profile, "vault.nidan");
  mount("-t", "tmpfs", "-o", "size=96m", "tmpfs", profile);
  try {
    const { page, quit } = await launchNidan({ profile });
    await addEntries(page, kumo);
    const before = readFileSync(vault);
    fill(path.join(profile, "ballast"));
    await paste(page, sora);
    await page.getByTestId("add-found").click();
    await expect(page.getByRole("dialog")).toContainText("The disk is full");
    expect(readFileSync(vault).equals(before)).toBe(true);
    rmSync(path.join(profile, "ballast"));
    await page.getByTestId("add-found").click();
    await expect(page.getByTestId("code-row")).toHaveCount(2);
    await quit();

    const again = await launchNidan({ profile });
    await expect(again.page.getByTestId("code-row")).toHaveCount(2);
    await again.quit();
  } finally {
    unmount(profile);
  }
});

test("a folder that became read-only: a sentence with its path, and the old entries stay", async () => {
  const { page, profile, quit } = await launchNidan();
  await addEntries(page, kumo);
  const vault = path.join(profile, "vault.nidan");
  const before = readFileSync(vault);
  await makeReadOnly(profile);
  try {
    await paste(page, sora);
    await page.getByTestId("add-found").click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("The folder is read-only");
    await expect(dialog).toContainText(vault);
    await page.keyboard.press("Escape");
    await expect(page.getByTestId("code-row")).toHaveCount(1);
    expect(readFileSync(vault).equals(before)).toBe(true);
  } finally {
    unmount(profile);
  }
  await quit();
});

test("a folder that is read-only from the start: the codes are there, and a change is refused in a sentence", async () => {
  const first = await launchNidan();
  await addEntries(first.page, kumo);
  await first.quit();
  const { profile } = first;
  const before = readFileSync(path.join(profile, "vault.nidan"));
  await makeReadOnly(profile);
  try {
    const { page, quit } = await launchNidan({ profile });
    await expect(page.getByTestId("code-row")).toHaveCount(1);
    await paste(page, sora);
    await page.getByTestId("add-found").click();
    await expect(page.getByRole("dialog")).toContainText(
      "The folder is read-only",
    );
    await quit();
    expect(readFileSync(path.join(profile, "vault.nidan")).equals(before)).toBe(
      true,
    );
  } finally {
    unmount(profile);
  }
});

/** Writes zeros until the disk takes no more. */
function fill(file: string): void {
  const zeros = Buffer.alloc(65_536);
  const handle = openSync(file, "w");
  try {
    for (let size = zeros.length; size > 0;)
      try {
        writeSync(handle, zeros, 0, size);
      } catch {
        size = size > 512 ? size / 2 : 0;
      }
  } finally {
    closeSync(handle);
  }
}
