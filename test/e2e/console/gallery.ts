import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";

const folder = path.join(import.meta.dirname, "../gallery");

/** Takes a picture of the screen as it is, in light and in dark: for people to look at. */
export type Gallery = (name: string) => Promise<void>;

export function openGallery(page: Page, language: "ja" | "en"): Gallery {
  const own = path.join(folder, language);
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
    }
  };
}
