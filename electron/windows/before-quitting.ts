import { app } from "electron";

/** A desktop that does not answer must not keep the app from ending. */
const PATIENCE_MS = 1000;

/** Has `task` done before the app ends, where it is needed then. It gets a second, and may fail. */
export function beforeQuitting(
  isNeeded: () => boolean,
  task: () => Promise<unknown>,
): void {
  let isAsked = false;
  app.on("will-quit", (event) => {
    if (isAsked || !isNeeded()) return;
    isAsked = true;
    event.preventDefault();
    const end = () => {
      clearTimeout(timer);
      setImmediate(() => {
        app.quit(); // while the event is being dealt with, it would be taken for the same quitting
      });
    };
    const timer = setTimeout(end, PATIENCE_MS);
    task().then(end, end);
  });
}
