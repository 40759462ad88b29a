import type { AppImageUpdater } from "electron-updater";

/**
 * Puts the fetched AppImage in the place of the one that runs and quits; false where that did not work. The new one is
 * started by Electron once this one has ended: the library would start it beside this one, where it gives way to it.
 */
export function installAppImage(
  updater: AppImageUpdater,
  runningFile: string,
  app: {
    readonly relaunch: (execPath: string) => void;
    readonly quit: () => void;
  },
): boolean {
  let file = runningFile;
  const moved = (to: string) => {
    file = to;
  };
  updater.on("appimage-filename-updated", moved);
  const isInstalled = updater.install(true, false);
  updater.off("appimage-filename-updated", moved);
  if (isInstalled) {
    app.relaunch(file);
    app.quit();
  }
  return isInstalled;
}
