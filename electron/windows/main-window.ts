import path from "node:path";
import { BrowserWindow, nativeTheme } from "electron";
import { APP_ORIGIN } from "../../shared/app-origin";
import type { Flavour } from "../../shared/model/app-view";

/**
 * Opens the one main window, at once and in the colour of its page: a member sees it come alive, not flash. Its title is
 * the app's name, whatever the page calls itself; a release has no developer tools.
 */
export function openMainWindow(
  preload: string,
  title: string,
  flavour: Flavour,
): BrowserWindow {
  const window = new BrowserWindow({
    width: 880,
    height: 720,
    minWidth: 360,
    minHeight: 480,
    title,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#101418" : "#f6f7f9",
    webPreferences: {
      preload: path.resolve(preload),
      devTools: flavour !== "release",
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      v8CacheOptions: "bypassHeatCheck", // compiled code is kept from the first start on, where the runtime can
      spellcheck: false, // its dictionaries would come from the network
    },
  });
  window.on("page-title-updated", (event) => {
    event.preventDefault();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Brings a window to the front, out of the dock or from behind others. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
