import { implement } from "@orpc/server";
import { app } from "../../shared/contract/app";
import type { AppView } from "../../shared/model/app-view";
import type { Outcome } from "../../shared/outcome";
import type { PreferenceStore } from "../ports/preference-store";
import { whatChanges, type Watch } from "./what-changes";

/** What the app knows of its surroundings, handed in by the composition root. */
export type AppSurroundings = Omit<AppView, "preferences"> & {
  readonly preferences: PreferenceStore;
  readonly openScreenRecordingSettings: () => Promise<void>;
  /** The links by which the system opened the app; each can be taken once. */
  readonly links: {
    readonly watch: Watch;
    readonly take: () => string | null;
  };
  /** Prints the window's page; false where the member cancelled it. */
  readonly printPage: () => Promise<Outcome<boolean, unknown>>;
  /** Saves the window's page; where to, or null where the member cancelled it. */
  readonly savePdf: (
    suggestedName: string,
  ) => Promise<Outcome<string | null, unknown>>;
};

/** The `app` namespace. */
export function appRouter({
  preferences,
  openScreenRecordingSettings,
  links,
  printPage,
  savePdf,
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
    links: os.links.handler(({ signal }) => {
      const take = () => {
        const link = links.take();
        return link === null ? null : { link };
      };
      return whatChanges(links.watch, take, signal);
    }),
    print: os.print.handler(async ({ errors }) => {
      const printed = await printPage();
      if (!printed.ok) throw errors.PRINT_FAILED();
      return { printed: printed.value };
    }),
    savePdf: os.savePdf.handler(async ({ input, errors }) => {
      const saved = await savePdf(input.suggestedName);
      if (!saved.ok) throw errors.PDF_FAILED();
      return { savedTo: saved.value };
    }),
  });
}
