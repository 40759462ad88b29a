import type { Page } from "@playwright/test";

/** Pastes text as a member does and waits for what was read from it. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByTestId("add-menu").click();
  await page.getByTestId("add-paste").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill(text);
  await dialog.locator("button[type=submit]").click();
  await page.getByTestId("found-item").first().waitFor();
}

/** Adds the entry of one URI, or those of several, and waits until they are listed. */
export async function addEntries(
  page: Page,
  ...uris: readonly string[]
): Promise<void> {
  const rows = page.getByTestId("code-row");
  const before = await rows.count();
  await paste(page, uris.join("\n"));
  await page.getByTestId(uris.length === 1 ? "add-found" : "add-all").click();
  await rows.nth(before + uris.length - 1).waitFor({ state: "attached" });
}
