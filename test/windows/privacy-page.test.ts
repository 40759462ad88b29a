import { expect, test } from "vitest";
import { privacyPageOf } from "../../electron/windows/privacy-page";

test("each system's own page is opened, and none where there is none", () => {
  expect(privacyPageOf("darwin", "screen")).toBe(
    "x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture",
  );
  expect(privacyPageOf("darwin", "camera")).toBe(
    "x-apple.systempreferences:com.apple.preference.security?Privacy_Camera",
  );
  expect(privacyPageOf("win32", "camera")).toBe("ms-settings:privacy-webcam");
  expect(privacyPageOf("win32", "screen")).toBeNull();
  expect(privacyPageOf("linux", "screen")).toBeNull();
  expect(privacyPageOf("linux", "camera")).toBeNull();
});
