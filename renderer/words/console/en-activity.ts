import type { jaActivity } from "./ja-activity";

/** The record of activity. */
export const enActivity: typeof jaActivity = {
  title: "",
};
