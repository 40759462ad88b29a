import { expect, test } from "@playwright/test";
import { startAgain } from "./bare-app";
import { rootSwitches } from "./electron";
import { launchNidan, root } from "./launch";
import { askAlways, setPassphrase, unlock } from "./protect";

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
  expect(await startAgain(nidan, root, [uri("Kumo")])).toBe(0);
  await expect(page.getByTestId("found-item")).toHaveCount(0);
  await unlock(page);
  await expect(page.getByTestId("found-item")).toContainText("Kumo");
  await nidan.quit();
});
