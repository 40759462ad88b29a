import type { BrowserWindow } from "electron";

/** What of a window is needed to keep it off other programs' pictures. */
export type Protectable = Pick<BrowserWindow, "setContentProtection">;

export type ContentProtectionParts = {
  readonly windows: () => readonly Protectable[];
  /** Has `tell` called with every window that opens from then on. */
  readonly onOpened: (tell: (window: Protectable) => void) => void;
  /** Whether the member wants it, as of now. */
  readonly isWanted: () => boolean;
};

/** Keeps the windows off the pictures that other programs take, as far as the system does that: Linux never does. */
export type ContentProtection = {
  /** Makes it so with all windows, after the member chose. */
  apply(): void;
  /** Lets `task` take pictures that show the windows; it has to expect that the first ones do not yet. */
  lifted<Result>(task: () => Promise<Result>): Promise<Result>;
};

/** Holds from now on for each window, those included that are opened later. */
export function createContentProtection({
  windows,
  onOpened,
  isWanted,
}: ContentProtectionParts): ContentProtection {
  let tasks = 0;
  const protect = (window: Protectable) => {
    window.setContentProtection(isWanted() && tasks === 0);
  };
  const apply = () => {
    windows().forEach(protect);
  };
  onOpened(protect);
  apply();
  return {
    apply,
    lifted: async (task) => {
      tasks += 1;
      apply();
      try {
        return await task();
      } finally {
        tasks -= 1;
        apply();
      }
    },
  };
}
