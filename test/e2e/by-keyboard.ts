import type { Locator } from "@playwright/test";

/** More than any screen of Nidan has stops. */
const MOST_PRESSES = 80;

async function pressUntilAt(target: Locator, key: string): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await target.evaluate((node) => node === document.activeElement))
      return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target.toString()}`);
}

/** Goes there by Tab alone. */
export function tabTo(target: Locator): Promise<void> {
  return pressUntilAt(target, "Tab");
}

/** Goes there by Tab and presses Enter. */
export async function enter(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press("Enter");
}

/** Goes to the field by Tab and types into it, over what it holds. */
export async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press("ControlOrMeta+a");
  await target.page().keyboard.type(text);
}

/** Opens the menu there and chooses one of its items by the arrow keys. */
export async function chooseIn(menu: Locator, item: Locator): Promise<void> {
  await enter(menu);
  await pressUntilAt(item, "ArrowDown");
  await item.page().keyboard.press("Enter");
}
