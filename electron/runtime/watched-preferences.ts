import type { PreferenceStore } from "../ports/preference-store";

/**
 * The preferences, with `tell` called after every choice. One that could not be kept holds until the app ends, as the
 * window says.
 */
export function createWatchedPreferences(
  store: PreferenceStore,
  tell: () => void,
): PreferenceStore {
  let current = store.read();
  return {
    read: () => current,
    write: async (preferences) => {
      current = preferences;
      tell();
      return store.write(preferences);
    },
  };
}
