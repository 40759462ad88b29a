import type { Locator, Page } from "@playwright/test";

/** The fields of a way, by the names of their test ids; `way` and `security` are chosen, the rest is typed. */
export type Typed = Readonly<Record<string, string>> & {
  readonly way: string;
  readonly security?: string;
};

/** The card of one kind of message. */
export function roadCard(page: Page, which: "mail" | "phone"): Locator {
  return page.getByTestId(`road-${which}`);
}

/** Fills in a way and saves it. */
export async function saveRoad(
  card: Locator,
  { way, security, ...typed }: Typed,
): Promise<void> {
  await card.getByTestId(`way-${way}`).check();
  if (security !== undefined)
    await card.getByTestId(`security-${security}`).check();
  for (const [field, text] of Object.entries(typed))
    await card.getByTestId(`road-${field}`).fill(text);
  await card.getByTestId("save-road").click();
}

/** Everything that stands in the fields of a page. */
export function typedIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("input")].map(({ value }) => value),
  );
}
