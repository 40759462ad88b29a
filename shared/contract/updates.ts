import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { updateViewSchema } from "../model/update-view";

const nothing = z.strictObject({});

/**
 * Newer versions of Nidan. No call refuses: each does its step where that is the next one, and nothing otherwise, and
 * what comes of it is told by `view`. Where from, and what, never comes from the window.
 */
export const updates = {
  /** How far it is, at once and after every change. */
  view: oc.output(eventIterator(updateViewSchema)),
  /** Asks now whether there is a newer version; answers when that is known. */
  check: oc.output(nothing),
  /** Begins to fetch the version that was found. */
  download: oc.output(nothing),
  /** Quits, when all that was changed is saved, and comes back as the fetched version. */
  install: oc.output(nothing),
};
