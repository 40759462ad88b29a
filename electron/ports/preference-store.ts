import type { Preferences } from "../../shared/model/app-view";

/** Keeps what the member prefers; nothing secret. */
export interface PreferenceStore {
  /** What was kept; the defaults where nothing (usable) was. */
  read(): Preferences;
  /** Resolves to false when it could not be kept. */
  write(preferences: Preferences): Promise<boolean>;
}
