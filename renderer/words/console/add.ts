import i18next from "i18next";
import { enConsole } from "./en";
import { jaConsole } from "./ja";

/** Teaches the window the member menu's words. They come with its screens, so that the codes wait for none of them. */
export function addConsoleWords(): void {
  const merge = [true, true] as const;
  i18next.addResourceBundle(
    "ja",
    "translation",
    { console: jaConsole },
    ...merge,
  );
  i18next.addResourceBundle(
    "en",
    "translation",
    { console: enConsole },
    ...merge,
  );
}
