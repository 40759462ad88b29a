import { systemPreferences } from "electron";
import type { Presence } from "../../ports/presence";

/** Touch ID on macOS; nothing elsewhere. */
export const electronPresence: Presence = {
  isAvailable: () =>
    process.platform === "darwin" && systemPreferences.canPromptTouchID(),
  prove: (reason) =>
    process.platform === "darwin"
      ? systemPreferences.promptTouchID(reason).then(
          () => true,
          () => false,
        )
      : Promise.resolve(false),
};
