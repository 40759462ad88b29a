import { oc } from "@orpc/contract";
import { z } from "zod";
import { entryIdSchema } from "../ids";
import {
  recoveryCodesLimits,
  recoveryCodesRefusalSchema,
  recoveryCodesViewSchema,
  revealedRecoveryCodesSchema,
} from "../model/recovery-codes-view";
import { memberKeySchema } from "../model/vault-view";
import { changeErrors, entryErrors, keyErrors, vaultErrors } from "./errors";

/** More than can be kept, so that a text somewhat too long is refused by its name. */
const text = z.string().max(200_000);
const oneEntry = z.strictObject({ entryId: entryIdSchema });
const oneCode = oneEntry.extend({
  index: z
    .int()
    .min(0)
    .max(recoveryCodesLimits.codes - 1),
});
const textErrors = {
  RECOVERY_CODES_REFUSED: { data: recoveryCodesRefusalSchema },
};
/** The list was replaced or deleted meanwhile. */
const codeErrors = { RECOVERY_CODE_NOT_FOUND: {} };
const nothing = z.strictObject({});

/** The recovery codes of any site, kept with its entry in the vault. */
export const recoveryCodes = {
  /** The codes that would be kept of this text; nothing is. */
  read: oc
    .input(z.strictObject({ text }))
    .errors(textErrors)
    .output(z.strictObject({ codes: z.array(z.string()) })),
  /** The list without its codes; null where none is kept. */
  view: oc
    .input(oneEntry)
    .errors({ ...vaultErrors, ...entryErrors })
    .output(recoveryCodesViewSchema.nullable()),
  /** Keeps the codes of this text in place of all others. Of those, a code that was used and comes again stays used. */
  save: oc
    .input(oneEntry.extend({ text }))
    .errors({ ...changeErrors, ...entryErrors, ...textErrors })
    .output(recoveryCodesViewSchema),
  /** Where the vault has a passphrase, it or the recovery key comes along. */
  reveal: oc
    .input(oneEntry.extend({ proof: memberKeySchema.nullable().default(null) }))
    .errors({ ...vaultErrors, ...entryErrors, ...codeErrors, ...keyErrors })
    .output(revealedRecoveryCodesSchema),
  /** Ticks one code off, or takes the tick back. */
  mark: oc
    .input(oneCode.extend({ used: z.boolean() }))
    .errors({ ...changeErrors, ...entryErrors, ...codeErrors })
    .output(recoveryCodesViewSchema),
  /** Puts one code on the clipboard; the window never needs to see it. */
  copy: oc
    .input(oneCode)
    .errors({
      ...vaultErrors,
      ...entryErrors,
      ...codeErrors,
      CLIPBOARD_FAILED: {},
    })
    .output(nothing),
  /** Takes the list from its entry; it can be put back while the app runs. */
  forget: oc
    .input(oneEntry)
    .errors({ ...changeErrors, ...entryErrors, ...codeErrors })
    .output(nothing),
  /** Puts back the list that `save` or `forget` took away last. */
  restore: oc
    .input(oneEntry)
    .errors({ ...changeErrors, ...entryErrors, ...codeErrors })
    .output(nothing),
};
