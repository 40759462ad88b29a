import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { defaultPreferences } from "../../shared/model/app-view";
import { emptyProfile, launchNidan } from "./launch";

async function choose(page: Page, ...names: readonly string[]) {
  await page.getByRole("button", { name: /Settings|設定/ }).click();
  const dialog = page.getByRole("dialog");
  for (const name of names)
    await dialog.getByText(name, { exact: true }).click();
}

/** What the page says of itself: its language and its colours. */
async function expectPage(page: Page, language: string, scheme: string) {
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", language);
  await expect(html).toHaveAttribute("data-mantine-color-scheme", scheme);
}

test("a chosen language and colour scheme count at once and after a restart, over what the system says", async () => {
  const first = await launchNidan({ language: "en" });
  await expectPage(first.page, "en", "light");
  await choose(first.page, "日本語", "ダーク");
  await expectPage(first.page, "ja", "dark");
  await first.quit();

  const second = await launchNidan({ profile: first.profile, language: "en" });
  await expectPage(second.page, "ja", "dark");
  await second.quit();
  const file = path.join(first.profile, "preferences.json");
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
    ...defaultPreferences,
    language: "ja",
    colorScheme: "dark",
  });
});

test("a file of preferences that is not one counts as none, and can be written again", async () => {
  for (const junk of ["{", '{"language":"xx"}', "[]", ""]) {
    const profile = emptyProfile();
    writeFileSync(path.join(profile, "preferences.json"), junk);
    const { page, quit } = await launchNidan({ profile, language: "en" });
    await expectPage(page, "en", "light");
    await choose(page, "Dark");
    await expectPage(page, "en", "dark");
    await quit();
  }
});
