import type { Page } from "@playwright/test";

/** What of an open dialog is wider than its place, and so cut off or to be scrolled to sideways. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("[role=dialog] *, [role=dialog]")]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .filter((one) => getComputedStyle(one).display !== "inline")
      .filter((one) => !one.classList.contains("unseen"))
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}
