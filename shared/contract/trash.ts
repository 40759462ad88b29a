import { oc } from "@orpc/contract";
import { z } from "zod";
import { entryIdSchema } from "../ids";
import { removedViewSchema } from "../model/removed-view";
import { changeErrors, entryErrors, vaultErrors } from "./errors";

const oneEntry = z.strictObject({ entryId: entryIdSchema });
const nothing = z.strictObject({});

/** The deleted entries, for as long as they can be put back. */
export const trash = {
  /** All of them, the one deleted last first. */
  list: oc.errors(vaultErrors).output(z.array(removedViewSchema)),
  /** Puts the entry back where it was. */
  restore: oc
    .input(oneEntry)
    .errors({ ...changeErrors, ...entryErrors })
    .output(nothing),
  /** Takes the entry's secret out of the vault for good. */
  erase: oc
    .input(oneEntry)
    .errors({ ...changeErrors, ...entryErrors })
    .output(nothing),
};
