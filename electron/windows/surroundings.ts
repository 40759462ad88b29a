import { app, shell } from "electron";
import type { AppView } from "../../shared/model/app-view";

/** What the OS tells about itself. The first of its languages that Nidan speaks counts; English where there is none. */
export function surroundings(): Omit<AppView, "preferences" | "deviceName"> {
  const spoken = app
    .getPreferredSystemLanguages()
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((language) => language === "ja" || language === "en");
  return {
    version: app.getVersion(),
    platform:
      process.platform === "darwin"
        ? "mac"
        : process.platform === "win32"
          ? "windows"
          : "linux",
    systemLanguage: spoken === "ja" ? "ja" : "en",
  };
}

/** Opens the page of macOS's settings where screen recording is allowed; other systems have no such page. */
export async function openScreenRecordingSettings(): Promise<void> {
  if (process.platform !== "darwin") return;
  await shell.openExternal(
    "x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture",
  );
}
