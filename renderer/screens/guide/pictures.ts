import type { Language } from "../../../shared/model/app-view";
import type { StepName } from "./guide";

// Made from the app itself by build/guide-pictures.ts.
const files = import.meta.glob<string>("./pictures/*/*.png", {
  eager: true,
  import: "default",
  query: "?url",
});

/** The picture of a step in a language; null where words are enough. */
export function pictureOf(step: StepName, language: Language): string | null {
  return files[`./pictures/${language}/${step}.png`] ?? null;
}
