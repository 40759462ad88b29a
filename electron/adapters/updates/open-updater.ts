import { app } from "electron";
import { AppImageUpdater, MacUpdater, NsisUpdater } from "electron-updater";
import type { Updates } from "../../ports/updates";
import { installAppImage } from "./install-app-image";
import type { Feed } from "./signed-feed";
import { createSignedUpdates, type TellLog } from "./signed-updates";

/** The updater library of this system, over Electron's own network. */
export function openUpdater(feed: Feed, tell: TellLog): Updates {
  if (feed.identity.system === "linux") {
    const updater = new AppImageUpdater();
    const install = () =>
      installAppImage(updater, process.env["APPIMAGE"] ?? "", {
        relaunch: (execPath) => {
          app.relaunch({ execPath, args: [] });
        },
        quit: () => {
          app.quit();
        },
      });
    return createSignedUpdates(updater, feed, install, tell);
  }
  const updater =
    feed.identity.system === "mac" ? new MacUpdater() : new NsisUpdater();
  const install = () => {
    // The installer waits until the app has quit, and starts it again.
    updater.quitAndInstall(true, true);
    return true;
  };
  return createSignedUpdates(updater, feed, install, tell);
}
