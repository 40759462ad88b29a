import type { Page } from "@playwright/test";

/** How the window is used: every control is known by its test id, so that one story can be told by different hands. */
export type Hands = {
  readonly press: (testId: string) => Promise<void>;
  /** Replaces what the field holds. */
  readonly type: (testId: string, text: string) => Promise<void>;
  /** Ticks a box or chooses a radio button. */
  readonly tick: (testId: string) => Promise<void>;
};

export function mouse(page: Page): Hands {
  return {
    press: (testId) => page.getByTestId(testId).first().click(),
    type: (testId, text) => page.getByTestId(testId).first().fill(text),
    tick: (testId) => page.getByTestId(testId).first().check(),
  };
}

/** More controls than any screen has. */
const MOST_STOPS = 150;

/** Nothing but keys: Tab until the control has the focus, and what then a key does. Out of reach is a failure. */
export function keyboard(page: Page): Hands {
  const isFocused = (testId: string) =>
    page.evaluate(
      (id) =>
        document.activeElement?.closest(`[data-testid="${id}"]`) !== null &&
        document.activeElement !== document.body,
      testId,
    );
  const reach = async (testId: string) => {
    await page.getByTestId(testId).first().waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await isFocused(testId)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${testId} cannot be reached by the Tab key`);
  };
  return {
    press: async (testId) => {
      await reach(testId);
      await page.keyboard.press("Enter");
    },
    type: async (testId, text) => {
      await reach(testId);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(text);
    },
    tick: async (testId) => {
      await reach(testId);
      await page.keyboard.press("Space");
    },
  };
}
