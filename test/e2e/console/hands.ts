import type { Page } from "@playwright/test";

/**
 * How the window is used: every control is known by its test id, so that one story can be told by different hands. A
 * path of ids, `road-mail/save-road`, names a control within another.
 */
export type Hands = {
  readonly press: (path: string) => Promise<void>;
  /** Replaces what the field holds. */
  readonly type: (path: string, text: string) => Promise<void>;
  /** Ticks a box or chooses a radio button. */
  readonly tick: (path: string) => Promise<void>;
};

/** As CSS, of what is to be seen: pages that wait behind another one are not. */
function selector(path: string): string {
  return path
    .split("/")
    .map((testId) => `[data-testid="${testId}"]`)
    .join(" ");
}

export function mouse(page: Page): Hands {
  const at = (path: string) =>
    page.locator(selector(path)).locator("visible=true").first();
  return {
    press: (path) => at(path).click(),
    type: (path, text) => at(path).fill(text),
    tick: (path) => at(path).check(),
  };
}

/** More controls than any screen has. */
const MOST_STOPS = 150;

/** Nothing but keys: Tab until the control has the focus, and what then a key does. Out of reach is a failure. */
export function keyboard(page: Page): Hands {
  const isFocused = (path: string) =>
    page.evaluate(
      (css) => document.activeElement?.closest(css) ?? null,
      selector(path),
    );
  /** Of radio buttons only the chosen one, or the first, is a stop; arrows lead to the others. */
  const reachGroupOf = async (path: string) => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const isIn = await page.evaluate((css) => {
        const named = (element: Element | null) =>
          element instanceof HTMLInputElement ? element.name : undefined;
        const wanted = named(document.querySelector(css));
        return wanted !== undefined && named(document.activeElement) === wanted;
      }, selector(path));
      if (isIn) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${path} cannot be reached by the Tab key`);
  };
  const reach = async (path: string) => {
    await page
      .locator(selector(path))
      .locator("visible=true")
      .first()
      .waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if ((await isFocused(path)) !== null) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${path} cannot be reached by the Tab key`);
  };
  return {
    press: async (path) => {
      await reach(path);
      await page.keyboard.press("Enter");
    },
    type: async (path, text) => {
      await reach(path);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(text);
    },
    tick: async (path) => {
      const box = page.locator(selector(path)).locator("visible=true").first();
      if ((await box.getAttribute("type")) !== "radio") {
        await reach(path);
        await page.keyboard.press("Space");
        return;
      }
      await reachGroupOf(path);
      for (let choice = 0; !(await box.isChecked()); choice += 1) {
        if (choice > MOST_STOPS) throw new Error(`${path} cannot be chosen`);
        await page.keyboard.press("ArrowDown");
      }
    },
  };
}
