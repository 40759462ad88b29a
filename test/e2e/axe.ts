import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The rules of WCAG 2.2 AA that a page breaks, each with the elements to blame. */
export async function violations(page: Page) {
  // The legacy mode needs no second page, which a window of Electron cannot open.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: broken } = await axe
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return broken.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.map(({ html }) => html),
  }));
}
