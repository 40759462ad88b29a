import { isOwnAddress } from "../../shared/app-origin";

/** What decides whether a frame is ours, without Electron's objects so that every attack can be written down. */
export type FrameFacts = {
  readonly isMainFrame: boolean;
  /** The window belongs to this app's own list. */
  readonly isOwnWindow: boolean;
  readonly url: string;
};

/** True only for the main frame of one of our windows while it shows our own page. */
export function isTrustedFrame(frame: FrameFacts): boolean {
  return frame.isMainFrame && frame.isOwnWindow && isOwnAddress(frame.url);
}
