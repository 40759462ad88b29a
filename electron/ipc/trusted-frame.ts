import { APP_HOST, APP_SCHEME } from "../../shared/app-origin";

/** What decides whether a frame is ours, without Electron's objects so that every attack can be written down. */
export type FrameFacts = {
  readonly isMainFrame: boolean;
  /** The window belongs to this app's own list. */
  readonly isOwnWindow: boolean;
  readonly url: string;
};

/** True only for the main frame of one of our windows while it shows our own page. */
export function isTrustedFrame(frame: FrameFacts): boolean {
  if (!frame.isMainFrame || !frame.isOwnWindow) return false;
  if (!URL.canParse(frame.url)) return false;
  const { protocol, host, username, password } = new URL(frame.url);
  return (
    protocol === `${APP_SCHEME}:` &&
    host === APP_HOST &&
    username === "" &&
    password === ""
  );
}
