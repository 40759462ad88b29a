import type { Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const options: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"], // what is kept is not described
};

/** The rules of WCAG 2.2 AA that a page breaks, each with the elements to blame. */
export async function violations(page: Page) {
  // Once for a page, however often it is judged: to hand axe over costs more than to run it.
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  await page.evaluate(finishTransitions);
  return page.evaluate(async (rules) => {
    const { violations: broken } = await globalThis.axe.run(rules);
    return broken.map(({ id, nodes }) => ({
      rule: id,
      at: nodes.map(({ html }) => html),
    }));
  }, options);
}

/** What still changes its colour has a contrast that nobody will see. Countdowns are animations, and go on. */
function finishTransitions(): void {
  for (const one of document.getAnimations())
    if (one instanceof CSSTransition) one.finish();
}

declare global {
  var axe: typeof import("axe-core");
}
