import { oc } from "@orpc/contract";
import { z } from "zod";
import {
  backupProblems,
  backupViewSchema,
  copyProblems,
  copySourceSchema,
  copyViewSchema,
  olderFileSchema,
  previewSchema,
  lockedCopySchema,
  recoveryOfferSchema,
} from "../model/backup-view";
import {
  memberKeySchema,
  saveProblems,
  vaultViewSchema,
} from "../model/vault-view";
import { changeErrors, keyErrors, vaultErrors } from "./errors";

const nothing = z.strictObject({});
const copyErrors = {
  COPY_UNUSABLE: {
    data: z.strictObject({ problem: z.enum(copyProblems) }),
  },
};
const fileErrors = {
  SAVE_FAILED: {
    data: z.strictObject({ problem: z.enum(saveProblems), path: z.string() }),
  },
};

/** The state after it, and under which name the file lies now that was there; null where there was none. */
const replaced = z.strictObject({
  setAside: z.string().nullable(),
  vault: vaultViewSchema,
});

/** Former copies of the vault, the automatic backup, and the way back from either. No path ever comes from the window. */
export const backups = {
  /** What could be put in the place of a vault file that is gone or does not open: the newest copy; null where none opens. */
  recovery: oc.output(
    z.union([recoveryOfferSchema, lockedCopySchema]).nullable(),
  ),
  /** The same of a copy that the member chose. */
  offer: oc
    .input(copySourceSchema)
    .errors(copyErrors)
    .output(z.union([recoveryOfferSchema, lockedCopySchema])),
  /** Opens a copy with its passphrase or its recovery key, until the vault is locked. */
  unlockCopy: oc
    .input(z.strictObject({ source: copySourceSchema, key: memberKeySchema }))
    .errors({ ...copyErrors, ...keyErrors })
    .output(nothing),
  /** Puts it there. The file that does not open stays under the new name that is answered with the state after it. */
  recover: oc
    .input(copySourceSchema)
    .errors({ ...copyErrors, ...fileErrors })
    .output(replaced),
  /** Begins an empty vault instead, on the member's word. The former copies stay, and count apart from those of the new one. */
  beginAnew: oc.errors(fileErrors).output(replaced),
  /** The former copies, newest first, those of another vault last. */
  copies: oc.output(z.array(copyViewSchema)),
  /** Lets the member pick a file; its name, or null where none was picked. */
  pick: oc
    .errors(copyErrors)
    .output(z.strictObject({ name: z.string().nullable() })),
  /** What is in a copy, against what is there now. */
  preview: oc
    .input(copySourceSchema)
    .errors({ ...vaultErrors, ...copyErrors })
    .output(previewSchema),
  /** Brings back what is missing, or the whole list as it was in the copy. */
  restore: oc
    .input(
      z.strictObject({
        source: copySourceSchema,
        way: z.enum(["merge", "replace"] as const),
      }),
    )
    .errors({ ...changeErrors, ...copyErrors })
    .output(nothing),
  /** The automatic backup. */
  status: oc.output(backupViewSchema),
  /** Lets the member choose the folder, and makes the first backup. As it was where none was chosen. */
  chooseFolder: oc.errors({ SAVE_FAILED: {} }).output(backupViewSchema),
  setOff: oc.errors({ SAVE_FAILED: {} }).output(backupViewSchema),
  backUpNow: oc
    .errors({
      BACKUP_FAILED: {
        data: z.strictObject({ problem: z.enum(backupProblems) }),
      },
    })
    .output(backupViewSchema),
  /** Whether the vault that is open is an older one than this computer has seen. */
  older: oc.output(olderFileSchema.nullable()),
  /** The member knows: from now on this one counts. */
  acceptOlder: oc.output(nothing),
};
