import {
  BrowserWindow,
  desktopCapturer,
  screen,
  systemPreferences,
  type NativeImage,
} from "electron";
import type { ScreenCapture, Shot } from "../../ports/screen-capture";
import { fromBgra } from "../../../shared/qr";
import { yes } from "../../../shared/outcome";
import { takeShots } from "./take-shots";

/** The displays of the desktop through Electron's desktop capturer. */
export const electronScreenCapture: ScreenCapture = {
  withoutOwnWindows: async (look) => {
    const hidden = visibleWindows();
    // Content protection would do on some systems only; a hidden window is off every picture, and bares what it covered.
    for (const window of hidden) window.hide();
    try {
      return await look(shoot);
    } finally {
      for (const window of hidden) if (!window.isDestroyed()) window.show();
    }
  },
  asTheyAre: (look) => look(shoot),
  ownPages: async () => {
    const pages = await Promise.all(
      visibleWindows().map(({ webContents }) => webContents.capturePage()),
    );
    return pages.filter((page) => !page.isEmpty()).map(toShot);
  },
};

function visibleWindows() {
  return BrowserWindow.getAllWindows().filter((window) => window.isVisible());
}

async function shoot() {
  const shots = await takeShots({
    platform: process.platform,
    isWayland: process.env["XDG_SESSION_TYPE"] === "wayland",
    access: () => {
      const access = systemPreferences.getMediaAccessStatus("screen");
      return access === "granted" || access === "denied" ? access : "other";
    },
    displays: () => screen.getAllDisplays(),
    sources: (thumbnailSize) =>
      desktopCapturer.getSources({ types: ["screen"], thumbnailSize }),
  });
  return shots.ok
    ? yes(shots.value.map((shot) => (shot === null ? null : toShot(shot))))
    : shots;
}

function toShot(image: NativeImage): Shot {
  const { width, height } = image.getSize();
  return fromBgra(image.toBitmap(), width, height);
}
