import {
  BrowserWindow,
  desktopCapturer,
  screen,
  systemPreferences,
  type NativeImage,
} from "electron";
import type { CaptureProblem } from "../../../shared/contract/enrol";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { ScreenCapture, Shot } from "../../ports/screen-capture";
import { nativeSizes } from "./native-sizes";

/** The displays of the desktop through Electron's desktop capturer. */
export const electronScreenCapture: ScreenCapture = {
  withoutOwnWindows: async (look) => {
    const hidden = BrowserWindow.getAllWindows().filter((window) =>
      window.isVisible(),
    );
    // Content protection would do on some systems only; a hidden window is off every picture, and bares what it covered.
    for (const window of hidden) window.hide();
    try {
      return await look(takeShots);
    } finally {
      for (const window of hidden) if (!window.isDestroyed()) window.show();
    }
  },
  asTheyAre: (look) => look(takeShots),
};

async function takeShots(): Promise<Outcome<readonly Shot[], CaptureProblem>> {
  if (process.platform === "darwin") {
    const access = systemPreferences.getMediaAccessStatus("screen");
    if (access === "denied" || access === "restricted") return no("permission");
  }
  const shots = new Map<string, Shot>();
  const wayland = process.env["XDG_SESSION_TYPE"] === "wayland";
  try {
    for (const thumbnailSize of nativeSizes(screen.getAllDisplays(), wayland)) {
      const sources = await desktopCapturer.getSources({
        types: ["screen"],
        thumbnailSize,
      });
      for (const { id, thumbnail } of sources) {
        const { width, height } = thumbnail.getSize();
        const fits =
          width === thumbnailSize.width && height === thumbnailSize.height;
        // A display that is not of the asked size comes scaled: kept only until its own turn.
        if (width > 0 && (fits || !shots.has(id)))
          shots.set(id, toShot(thumbnail, width, height));
      }
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    // The Wayland portal's dialog was closed; other platforms name no reason.
    return no(wayland || /cancel/i.test(words) ? "cancelled" : "failed");
  }
  if (shots.size > 0) return yes([...shots.values()]);
  if (wayland) return no("cancelled");
  return no(process.platform === "darwin" ? "permission" : "no-display");
}

/** The picture's BGRA bytes, turned into RGBA in place. */
function toShot(image: NativeImage, width: number, height: number): Shot {
  const bitmap = image.toBitmap();
  const data = new Uint8ClampedArray(width * height * 4);
  data.set(bitmap.subarray(0, data.length));
  const pixels = new Uint32Array(data.buffer);
  for (let i = 0; i < pixels.length; i++) {
    const p = pixels[i] ?? 0;
    pixels[i] =
      (p & 0xff00ff00) | ((p & 0x00ff0000) >>> 16) | ((p & 0x000000ff) << 16);
  }
  return { data, width, height };
}
