import type { Page } from "@playwright/test";

/** Reads these URIs through the paste dialog; what was found is listed then, nothing is added. */
export async function pasteUris(
  page: Page,
  uris: readonly string[],
): Promise<void> {
  await page.getByTestId("add-menu").first().click();
  await page.getByTestId("add-paste").click();
  await page.getByRole("textbox", { name: /otpauth/ }).fill(uris.join("\n"));
  await page.getByRole("button", { name: "Read", exact: true }).click();
}

/** Adds an entry as a member does who was given its URI, and waits until it is in the list. */
export async function addByPaste(page: Page, uri: string): Promise<void> {
  const rows = page.getByTestId("code-row");
  const before = await rows.count();
  await pasteUris(page, [uri]);
  await page.getByTestId("add-found").click();
  await rows.nth(before).waitFor();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** The digits of a code on the screen, without the gaps for reading. */
export async function shownCode(page: Page, testId = "code"): Promise<string> {
  const text = await page.getByTestId(testId).first().textContent();
  return (text ?? "").replaceAll(/\s/g, "");
}
