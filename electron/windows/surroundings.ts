import { app, shell } from "electron";
import type {
  AppView,
  Flavour,
  PrivacyPage,
} from "../../shared/model/app-view";
import { privacyPageOf } from "./privacy-page";

/** What the OS tells about itself. The first of its languages that Nidan speaks counts; English where there is none. */
export function surroundings(
  flavour: Flavour,
): Omit<AppView, "preferences" | "deviceName"> {
  const spoken = app
    .getPreferredSystemLanguages()
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((language) => language === "ja" || language === "en");
  return {
    version: app.getVersion(),
    flavour,
    runtime: {
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
    },
    platform:
      process.platform === "darwin"
        ? "mac"
        : process.platform === "win32"
          ? "windows"
          : "linux",
    canWatchScreen: process.env["XDG_SESSION_TYPE"] !== "wayland",
    systemLanguage: spoken === "ja" ? "ja" : "en",
  };
}

/** Opens the system's own page where this is allowed to apps; does nothing where there is none. */
export async function openPrivacySettings(what: PrivacyPage): Promise<void> {
  const page = privacyPageOf(process.platform, what);
  if (page !== null) await shell.openExternal(page);
}
