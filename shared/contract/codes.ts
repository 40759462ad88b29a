import { oc } from "@orpc/contract";
import { z } from "zod";
import { entryIdSchema } from "../ids";
import { codeViewSchema } from "../model/code-view";
import { changeErrors, entryErrors, vaultErrors } from "./errors";

const oneEntry = z.strictObject({ entryId: entryIdSchema });

/** The entries of the vault and their live codes. */
export const codes = {
  /** All entries in the order they were added, each with its codes for now. */
  list: oc.errors(vaultErrors).output(z.array(codeViewSchema)),
  /** Puts the code on the clipboard: the current one, or the next one that becomes valid. The window never needs to. */
  copy: oc
    .input(oneEntry.extend({ which: z.enum(["current", "next"]) }))
    .errors({ ...vaultErrors, ...entryErrors, CLIPBOARD_FAILED: {} })
    .output(z.strictObject({ code: z.string() })),
  /** The next code of a HOTP entry. Its counter is saved before the code is shown (RFC 4226 section 7.2). */
  advance: oc
    .input(oneEntry)
    .errors({ ...changeErrors, ...entryErrors, NOT_COUNTED: {} })
    .output(codeViewSchema),
  /** Takes the entry off the list; it can be put back. */
  remove: oc
    .input(oneEntry)
    .errors({ ...changeErrors, ...entryErrors })
    .output(z.strictObject({})),
  /** Puts a removed entry back where it was. */
  restore: oc
    .input(oneEntry)
    .errors({ ...changeErrors, ...entryErrors })
    .output(z.strictObject({})),
};
