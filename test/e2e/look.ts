import { expect, type Page } from "@playwright/test";
import { violations } from "./axe";

/** Judges what the page shows, light and dark; a picture of each goes into the folder `NIDAN_SHOTS`, where it is set. */
export async function look(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const folder = process.env["NIDAN_SHOTS"];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
}
