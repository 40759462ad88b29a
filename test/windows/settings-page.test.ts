import { expect, test } from "vitest";
import { settingsPageOf } from "../../electron/windows/settings-page";
import { settingsPages } from "../../shared/model/app-view";

test("each system's own page is opened, and none where there is none", () => {
  const apple = "x-apple.systempreferences:com.apple";
  const of = (platform: NodeJS.Platform) =>
    settingsPages.map((page) => settingsPageOf(platform, page));
  expect(settingsPages).toEqual(["screen-recording", "displays", "camera"]);
  expect(of("darwin")).toEqual([
    `${apple}.preference.security?Privacy_ScreenCapture`,
    `${apple}.Displays-Settings.extension`,
    `${apple}.preference.security?Privacy_Camera`,
  ]);
  expect(of("win32")).toEqual([
    null,
    "ms-settings:display",
    "ms-settings:privacy-webcam",
  ]);
  expect(of("linux")).toEqual([null, null, null]);
});
