import type { SettingsPage } from "../../shared/model/app-view";

/**
 * Apple's panes of System Settings, macOS 13 and later, and Microsoft's list of `ms-settings:` pages. Windows asks no
 * desktop app for leave to take pictures of the screen, so it has no page for that.
 */
const pages: Readonly<
  Partial<
    Record<NodeJS.Platform, Readonly<Partial<Record<SettingsPage, string>>>>
  >
> = {
  darwin: {
    "screen-recording":
      "x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture",
    displays: "x-apple.systempreferences:com.apple.Displays-Settings.extension",
    camera:
      "x-apple.systempreferences:com.apple.preference.security?Privacy_Camera",
  },
  win32: {
    displays: "ms-settings:display",
    camera: "ms-settings:privacy-webcam",
  },
};

/** The address of the system's own page for this; null where there is none. */
export function settingsPageOf(
  platform: NodeJS.Platform,
  page: SettingsPage,
): string | null {
  return pages[platform]?.[page] ?? null;
}
