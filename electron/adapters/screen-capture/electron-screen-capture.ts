import {
  BrowserWindow,
  desktopCapturer,
  screen,
  systemPreferences,
} from "electron";
import type { CaptureProblem } from "../../../shared/contract/enrol";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { ScreenCapture, Shot } from "../../ports/screen-capture";
import { fromBgra } from "../../../shared/qr";
import { blankOwnWindow } from "./blank-own-window";
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
      return await look(async () => withoutIds(await takeShots()));
    } finally {
      for (const window of hidden) if (!window.isDestroyed()) window.show();
    }
  },
  asTheyAre: (look) => look(async () => withoutIds(await takeShots())),
  besideOwnWindows: (look) =>
    look(async () => {
      const shots = await takeShots();
      const window = BrowserWindow.getFocusedWindow();
      if (!shots.ok || window === null) return withoutIds(shots);
      const displays = screen.getAllDisplays();
      for (const { displayId, shot } of shots.value) {
        const display =
          displays.find(({ id }) => String(id) === displayId) ??
          (displays.length === 1 ? displays[0] : undefined);
        if (display !== undefined)
          blankOwnWindow(shot, display.bounds, window.getBounds());
      }
      return withoutIds(shots);
    }),
};

/** A display as it is seen, and what Electron's list of displays calls it. */
type DisplayShot = { readonly displayId: string; readonly shot: Shot };

function withoutIds(
  shots: Outcome<readonly DisplayShot[], CaptureProblem>,
): Outcome<readonly Shot[], CaptureProblem> {
  return shots.ok ? yes(shots.value.map(({ shot }) => shot)) : shots;
}

async function takeShots(): Promise<
  Outcome<readonly DisplayShot[], CaptureProblem>
> {
  if (process.platform === "darwin") {
    const access = systemPreferences.getMediaAccessStatus("screen");
    if (access === "denied" || access === "restricted") return no("permission");
  }
  const shots = new Map<string, DisplayShot>();
  const wayland = process.env["XDG_SESSION_TYPE"] === "wayland";
  try {
    for (const thumbnailSize of nativeSizes(screen.getAllDisplays(), wayland)) {
      const sources = await desktopCapturer.getSources({
        types: ["screen"],
        thumbnailSize,
      });
      for (const { id, display_id, thumbnail } of sources) {
        const { width, height } = thumbnail.getSize();
        const fits =
          width === thumbnailSize.width && height === thumbnailSize.height;
        // A display that is not of the asked size comes scaled: kept only until its own turn.
        if (width > 0 && (fits || !shots.has(id)))
          shots.set(id, {
            displayId: display_id,
            shot: fromBgra(thumbnail.toBitmap(), width, height),
          });
      }
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    // The Wayland portal's dialog was closed; other platforms name no reason.
    return no(wayland || /cancel/i.test(words) ? "cancelled" : "failed");
  }
  if (shots.size > 0)
    return yes(
      [...shots].sort(([a], [b]) => a.localeCompare(b)).map(([, one]) => one),
    );
  if (wayland) return no("cancelled");
  return no(process.platform === "darwin" ? "permission" : "no-display");
}
