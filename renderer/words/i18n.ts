import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { AppView, Language } from "../../shared/model/app-view";
import type { ConsoleWords } from "./console/ja";
import { en } from "./en";
import { ja, type Words } from "./ja";

declare module "i18next" {
  // i18next learns its words by declaration merging, which only an interface can do.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    resources: { translation: Words & { console: ConsoleWords } };
  }
}

/** The language to speak: what the member chose, else that of the OS. */
export function languageOf(
  view: Pick<AppView, "preferences" | "systemLanguage">,
): Language {
  const chosen = view.preferences.language;
  return chosen === "system" ? view.systemLanguage : chosen;
}

/** Starts the words at once, without waiting: both languages are part of the program. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    resources: { ja: { translation: ja }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Changes the language of every sentence on the screen and of the document, for screen readers. */
export function speak(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
