import type { Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const options: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"], // what is kept is not described
};

/** A page comes to rest within this: colours that change, an indicator that takes its place. */
const REST_MS = 3000;

/**
 * The rules of WCAG 2.2 AA that a page breaks, each with the elements to blame. What it breaks for a moment only, while it
 * changes, nobody sees: it is judged again until it breaks none, or was given the time to come to rest.
 */
export async function violations(page: Page) {
  // Once for a page, however often it is judged: to hand axe over costs more than to run it.
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  for (const end = Date.now() + REST_MS; ;) {
    const broken = await judge(page);
    if (broken.length === 0 || Date.now() > end) return broken;
  }
}

function judge(page: Page) {
  return page.evaluate(async (rules) => {
    const { violations: broken } = await globalThis.axe.run(rules);
    return broken.map(({ id, nodes }) => ({
      rule: id,
      at: nodes.map(({ html }) => html),
    }));
  }, options);
}

declare global {
  var axe: typeof import("axe-core");
}
