import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { defaultPreferences } from "../../shared/model/app-view";
import { addEntries } from "./add-entries";
import { emptyProfile, launchNidan } from "./launch";
import { look } from "./look";
import { tooWide } from "./too-wide";

const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const uris = [
  `otpauth://totp/Kumo:taro?secret=${secret}&period=3600`,
  `otpauth://totp/Sora:jiro?secret=${secret}&period=3600`,
];

async function openPrivacy(page: Page) {
  await page.getByRole("button", { name: /^(Settings|設定)$/ }).focus();
  await page.keyboard.press("Enter");
  const section = page.getByTestId("privacy");
  await section.waitFor();
  return section;
}

/** The digits anywhere in a row, whoever reads it. */
const digitsIn = async (page: Page, row: number) =>
  /\d/.test(
    (await page.getByTestId("code-row").nth(row).innerText()) +
      (await spoken(page, row)),
  );
const spoken = async (page: Page, row: number) =>
  (await page.getByTestId("code-row").nth(row).textContent()) ?? "";

test("codes can be hidden: they are shown where the mouse points and where the keyboard is, and copied all the same", async () => {
  const { app, page, profile, quit } = await launchNidan();
  await addEntries(page, ...uris);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const read = () => app.evaluate(({ clipboard }) => clipboard.readText());
  const row = (n: number) => page.getByTestId("code-row").nth(n);
  const code = (n: number) => row(n).getByRole("button").first();
  expect(await digitsIn(page, 0)).toBe(true);

  const section = await openPrivacy(page);
  const hide = section.getByTestId("hide-codes");
  await hide.focus();
  await page.keyboard.press("Space");
  await expect(hide).toBeChecked();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.mouse.move(2, 2);
  for (const n of [0, 1]) expect(await digitsIn(page, n)).toBe(false);
  await expect(code(0)).toHaveAccessibleName(
    /Kumo.*code hidden, press to copy/,
  );

  await row(0).hover();
  await expect(row(0).getByTestId("code")).toHaveText(/\d{3} \d{3}/);
  expect(await digitsIn(page, 1)).toBe(false);
  await page.mouse.click(...(await middleOf(page, 0)));
  await expect.poll(read).toMatch(/^\d{6}$/);
  await page.mouse.move(2, 2);
  await expect.poll(() => digitsIn(page, 0)).toBe(false); // though it has the focus

  await page.keyboard.press("ArrowDown");
  await expect(code(1)).toBeFocused();
  await expect(code(1)).toHaveAccessibleName(/Sora.*code (\d ){5}\d, press/);
  expect(await digitsIn(page, 0)).toBe(false);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => digitsIn(page, 1)).toBe(false);
  await expect(row(0).getByTestId("code")).toBeVisible();

  await app.evaluate(({ clipboard }) => {
    clipboard.clear();
  });
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement)
      document.activeElement.blur();
  });
  await expect.poll(() => digitsIn(page, 0)).toBe(false);
  await code(0).evaluate((button: HTMLElement) => {
    button.click(); // as a screen reader presses it
  });
  await expect.poll(read).toMatch(/^\d{6}$/);
  await quit();

  const second = await launchNidan({ profile });
  await second.page.mouse.move(2, 2);
  for (const n of [0, 1]) expect(await digitsIn(second.page, n)).toBe(false);
  await second.quit();
});

async function middleOf(page: Page, row: number): Promise<[number, number]> {
  const box = await page.getByTestId("code-row").nth(row).boundingBox();
  if (box === null) throw new Error("no row");
  return [box.x + box.width / 3, box.y + box.height / 2];
}

test("how long a copied code stays is chosen by keyboard, and kept; Linux is told what it cannot do", async () => {
  const { page, profile, quit } = await launchNidan();
  const section = await openPrivacy(page);
  const after = section.getByTestId("clear-after");
  await expect(after).toHaveValue("30");
  await after.selectOption({ label: "Never" });
  await expect(after).toHaveValue("never");
  await after.selectOption({ label: "2 minutes" });
  await expect(after).toHaveValue("120");
  await expect(section.getByTestId("no-protection")).toContainText("Linux");
  await expect(section.getByTestId("content-protection")).toHaveCount(0);
  const file = path.join(profile, "preferences.json");
  await expect
    .poll(() => JSON.parse(readFileSync(file, "utf8")) as unknown)
    .toMatchObject({ clearClipboardAfterSeconds: 120 });
  await quit();
});

for (const contentProtection of [true, false])
  test(`each window is told whether to be on other programs' pictures (${String(contentProtection)})`, async () => {
    const profile = emptyProfile();
    writeFileSync(
      path.join(profile, "preferences.json"),
      JSON.stringify({ ...defaultPreferences, contentProtection }),
    );
    const { app, quit } = await launchNidan({ profile });
    const told = await app.evaluate(({ BrowserWindow }) => {
      const heard: boolean[] = [];
      BrowserWindow.prototype.setContentProtection = (enable) => {
        heard.push(enable);
      };
      new BrowserWindow({ show: false }).destroy();
      return heard;
    });
    expect(told).toEqual([contentProtection]);
    await quit();
  });

for (const language of ["ja", "en"] as const)
  test(`privacy is accessible, light and dark, and whole at 200 % in the smallest window (${language})`, async () => {
    const { page, quit } = await launchNidan({ language });
    await addEntries(page, ...uris);
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    const section = await openPrivacy(page);
    await section.getByTestId("hide-codes").check();
    await section.scrollIntoViewIfNeeded();
    await look(page, `privacy-${language}`);
    await page.setViewportSize({ width: 400, height: 300 });
    expect.soft(await tooWide(page)).toEqual([]);
    await section.scrollIntoViewIfNeeded();
    await look(page, `privacy-small-${language}`);
    await page.setViewportSize({ width: 880, height: 720 });
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.mouse.move(2, 2);
    await look(page, `codes-hidden-${language}`);
    await quit();
  });
