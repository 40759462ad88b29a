import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import {
  appViewSchema,
  preferencesSchema,
  settingsPages,
} from "../model/app-view";

/** The app itself: what it runs on, what the member prefers, and what the system does for it. */
export const app = {
  view: oc.output(appViewSchema),
  setPreferences: oc
    .input(preferencesSchema.partial())
    .errors({ SAVE_FAILED: {} })
    .output(preferencesSchema),
  /** Opens this page of the OS's settings; does nothing where it has none. */
  openSystemSettings: oc
    .input(z.strictObject({ page: z.enum(settingsPages) }))
    .output(z.strictObject({})),
  /**
   * Every `nidan://` text by which the system opened the app, each once, whoever listens: a link that came while nobody
   * did waits, the newest alone. Nothing is known of it but its beginning. Who listens last is the one who hears.
   */
  links: oc.output(
    eventIterator(z.strictObject({ link: z.string().max(500) })),
  ),
  /** Prints the page as `@media print` has it, by way of the OS's dialog; false where the member cancelled that. */
  print: oc
    .errors({ PRINT_FAILED: {} })
    .output(z.strictObject({ printed: z.boolean() })),
  /** The same page as a PDF, A4, readable by its owner only, where the member wants it; null where nowhere. */
  savePdf: oc
    .input(z.strictObject({ suggestedName: z.string().max(100) }))
    .errors({ PDF_FAILED: {} })
    .output(z.strictObject({ savedTo: z.string().nullable() })),
  /** The whole of a diagnostics file as it would be saved: readable, without a secret, a code or anybody's name. */
  diagnostics: oc.output(z.strictObject({ text: z.string() })),
  /** Saves what `diagnostics` answered with last, to the letter, where the member wants it; null where nowhere. */
  saveDiagnostics: oc
    .errors({ DIAGNOSTICS_FAILED: {} })
    .output(z.strictObject({ savedTo: z.string().nullable() })),
  /** Puts an item of this name into macOS's Help menu for as long as it is listened to, and tells when it is chosen. */
  helpAsked: oc
    .input(z.strictObject({ label: z.string().min(1).max(80) }))
    .output(eventIterator(z.strictObject({}))),
};
