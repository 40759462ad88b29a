import { app, powerMonitor } from "electron";

/** What may lock the vault. */
export type LockEvent = "screen-locked" | "suspended" | "window-closed";

/** Tells what the OS says of the screen, of sleep and of the last window. */
export function watchForLocking(tell: (event: LockEvent) => void): void {
  powerMonitor.on("lock-screen", () => {
    tell("screen-locked");
  });
  powerMonitor.on("suspend", () => {
    tell("suspended");
  });
  app.on("window-all-closed", () => {
    tell("window-closed");
  });
}
