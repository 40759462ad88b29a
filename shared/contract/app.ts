import { oc } from "@orpc/contract";
import { z } from "zod";
import { appViewSchema, preferencesSchema } from "../model/app-view";

/** The app itself: what it runs on and what the member prefers. */
export const app = {
  view: oc.output(appViewSchema),
  setPreferences: oc
    .input(preferencesSchema.partial())
    .errors({ SAVE_FAILED: {} })
    .output(preferencesSchema),
  /** Opens the OS's own page where screen recording is allowed; does nothing where there is none. */
  openScreenRecordingSettings: oc.output(z.strictObject({})),
};
