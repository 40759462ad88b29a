import type { Page } from "@playwright/test";

/** The digits of a code on the screen, without the gaps for reading. */
export async function shownCode(page: Page, testId = "code"): Promise<string> {
  const text = await page.getByTestId(testId).first().textContent();
  return (text ?? "").replaceAll(/\s/g, "");
}
