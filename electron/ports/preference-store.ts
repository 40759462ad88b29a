import type { Preferences } from "../../shared/model/app-view";

/** Keeps what the member prefers; nothing secret. */
export interface PreferenceStore {
  /** What was kept; the defaults where nothing (usable) was. */
  read(): Preferences;
  /** False when it could not be kept. */
  write(preferences: Preferences): boolean;
}
