import { implement } from "@orpc/server";
import { app } from "../../shared/contract/app";
import {
  preferencesSchema,
  type AppView,
  type Preferences,
  type SettingsPage,
} from "../../shared/model/app-view";
import type { Outcome } from "../../shared/outcome";
import type { Diagnostics } from "../runtime/diagnostics";
import type { PreferenceStore } from "../ports/preference-store";
import { whatChanges, type Watch } from "./what-changes";

/** What the app knows of its surroundings, handed in by the composition root. */
export type AppSurroundings = Omit<AppView, "preferences"> & {
  readonly preferences: PreferenceStore;
  readonly openSystemSettings: (page: SettingsPage) => Promise<void>;
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
  readonly diagnostics: Diagnostics;
  /** An item of the Help menu, in these words. */
  readonly helpMenu: (label: string) => {
    readonly watch: Watch;
    readonly take: () => Record<string, never> | null;
  };
};

/** The `app` namespace. */
export function appRouter({
  preferences,
  openSystemSettings,
  links,
  printPage,
  savePdf,
  diagnostics,
  helpMenu,
  ...fixed
}: AppSurroundings) {
  const os = implement(app);
  return os.router({
    view: os.view.handler(() => ({
      ...fixed,
      preferences: preferences.read(),
    })),
    setPreferences: os.setPreferences.handler(async ({ input, errors }) => {
      const after = changed(preferences.read(), input);
      if (!(await preferences.write(after))) throw errors.SAVE_FAILED();
      return after;
    }),
    openSystemSettings: os.openSystemSettings.handler(async ({ input }) => {
      await openSystemSettings(input.page);
      return {};
    }),
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
    diagnostics: os.diagnostics.handler(async () => ({
      text: await diagnostics.preview(),
    })),
    saveDiagnostics: os.saveDiagnostics.handler(async ({ errors }) => {
      const saved = await diagnostics.save();
      if (!saved.ok) throw errors.DIAGNOSTICS_FAILED();
      return { savedTo: saved.value };
    }),
    helpAsked: os.helpAsked.handler(({ input, signal }) => {
      const { watch, take } = helpMenu(input.label);
      return whatChanges(watch, take, signal);
    }),
  });
}

/** A value that is undefined leaves what is there. */
function changed(
  before: Preferences,
  change: Readonly<Record<string, unknown>>,
): Preferences {
  const chosen = Object.entries(change).filter(
    ([, value]) => value !== undefined,
  );
  return preferencesSchema.parse({ ...before, ...Object.fromEntries(chosen) });
}
