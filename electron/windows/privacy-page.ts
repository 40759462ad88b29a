import type { PrivacyPage } from "../../shared/model/app-view";

/**
 * The address of the system's own page where this is allowed to apps; null where there is none. macOS asks for both
 * (Apple's "Privacy & Security" panes), Windows for the camera alone (Microsoft's list of `ms-settings:` pages).
 */
export function privacyPageOf(
  platform: NodeJS.Platform,
  what: PrivacyPage,
): string | null {
  if (platform === "darwin")
    return `x-apple.systempreferences:com.apple.preference.security?Privacy_${what === "screen" ? "ScreenCapture" : "Camera"}`;
  return platform === "win32" && what === "camera"
    ? "ms-settings:privacy-webcam"
    : null;
}
