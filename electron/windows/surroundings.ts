import { app, shell } from "electron";
import type {
  AppView,
  Flavour,
  SettingsPage,
} from "../../shared/model/app-view";
import { settingsPageOf } from "./settings-page";

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
    asksBeforeLooks: process.env["XDG_SESSION_TYPE"] === "wayland",
    systemLanguage: spoken === "ja" ? "ja" : "en",
  };
}

/** Opens this page of the system's settings; does nothing where it has none. */
export async function openSystemSettings(page: SettingsPage): Promise<void> {
  const address = settingsPageOf(process.platform, page);
  if (address !== null) await shell.openExternal(address);
}
