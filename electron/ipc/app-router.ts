import { implement } from "@orpc/server";
import { app } from "../../shared/contract/app";
import type { AppView } from "../../shared/model/app-view";
import type { PreferenceStore } from "../ports/preference-store";

/** What the app knows of its surroundings, handed in by the composition root. */
export type AppSurroundings = Omit<AppView, "preferences"> & {
  readonly preferences: PreferenceStore;
  readonly openScreenRecordingSettings: () => Promise<void>;
};

/** The `app` namespace. */
export function appRouter({
  preferences,
  openScreenRecordingSettings,
  ...fixed
}: AppSurroundings) {
  const os = implement(app);
  return os.router({
    view: os.view.handler(() => ({
      ...fixed,
      preferences: preferences.read(),
    })),
    setPreferences: os.setPreferences.handler(async ({ input, errors }) => {
      const before = preferences.read();
      const after = {
        language: input.language ?? before.language,
        colorScheme: input.colorScheme ?? before.colorScheme,
      };
      if (!(await preferences.write(after))) throw errors.SAVE_FAILED();
      return after;
    }),
    openScreenRecordingSettings: os.openScreenRecordingSettings.handler(
      async () => {
        await openScreenRecordingSettings();
        return {};
      },
    ),
  });
}
