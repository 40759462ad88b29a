import { readFileSync } from "node:fs";
import path from "node:path";
import {
  defaultPreferences,
  preferencesSchema,
  type Preferences,
} from "../../../shared/model/app-view";
import type { PreferenceStore } from "../../ports/preference-store";

/**
 * `preferences.json` in the profile folder, written by electron-store. It is read without it: the library brings a schema
 * compiler that every start would wait for, and most members never change a preference. A file that cannot be read
 * counts as none; nothing in it is worth stopping for.
 */
export function createFilePreferenceStore(folder: string): PreferenceStore {
  let current = readPreferences(path.join(folder, "preferences.json"));
  return {
    read: () => current,
    write: async (preferences) => {
      try {
        const { default: ElectronStore } = await import("electron-store");
        const store = new ElectronStore({
          cwd: folder,
          name: "preferences",
          clearInvalidConfig: true,
        });
        store.store = preferences;
        current = preferences;
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Each value on its own: one that a newer Nidan wrote does not cost the others. */
function readPreferences(file: string): Preferences {
  try {
    const json: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof json !== "object" || json === null) return defaultPreferences;
    const kept = Object.entries<unknown>({ ...json }).filter(
      ([name, value]) =>
        preferencesSchema.partial().safeParse({ [name]: value }).success,
    );
    return preferencesSchema.parse({
      ...defaultPreferences,
      ...Object.fromEntries(kept),
    });
  } catch {
    return defaultPreferences;
  }
}
