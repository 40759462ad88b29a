import ElectronStore from "electron-store";
import {
  preferencesSchema,
  type Preferences,
} from "../../../shared/model/app-view";
import type { PreferenceStore } from "../../ports/preference-store";

const defaults: Preferences = { language: "system", colorScheme: "auto" };

/** `preferences.json` in the profile folder. An unreadable file counts as none: nothing in it is worth stopping for. */
export function createFilePreferenceStore(): PreferenceStore {
  const open = () =>
    new ElectronStore({ name: "preferences", clearInvalidConfig: true });
  return {
    read: () => {
      try {
        const kept = preferencesSchema.partial().safeParse(open().store);
        return kept.success
          ? { ...defaults, ...dropUndefined(kept.data) }
          : defaults;
      } catch {
        return defaults;
      }
    },
    write: (preferences) => {
      try {
        open().store = preferences;
        return true;
      } catch {
        return false;
      }
    },
  };
}

function dropUndefined(partial: {
  [Key in keyof Preferences]?: Preferences[Key] | undefined;
}): Partial<Preferences> {
  return Object.fromEntries(
    Object.entries(partial).filter(([, value]) => value !== undefined),
  );
}
