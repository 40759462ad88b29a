import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { violations } from "../axe";

const folder = path.join(import.meta.dirname, "../gallery");

/** Takes a picture of the screen as it is, in light and in dark, for people to look at; axe looks at one of the two. */
export type Gallery = (name: string) => Promise<void>;

export function openGallery(
  page: Page,
  language: "ja" | "en",
  story = "",
): Gallery {
  const judged = language === "ja" ? "light" : "dark";
  const own = path.join(folder, story, language);
  mkdirSync(own, { recursive: true });
  let number = 0;
  return async (name) => {
    number += 1;
    const file = `${number.toString().padStart(2, "0")}-${name}`;
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.screenshot({
        path: path.join(own, `${file}-${colorScheme}.png`),
      });
      if (colorScheme === judged)
        expect.soft(await violations(page), name).toEqual([]);
    }
  };
}
