import { z } from "zod";
import {
  keychainProblems,
  keyRefusals,
  saveProblems,
  vaultViewSchema,
} from "../model/vault-view";

/** The vault is not open; `vault` says why. */
export const vaultErrors = {
  VAULT_NOT_OPEN: { data: z.strictObject({ vault: vaultViewSchema }) },
};

/** The ways a file can fail to be saved. After each of them everything is as it was before the call. */
export const saveErrors = {
  KEYCHAIN_UNAVAILABLE: {
    data: z.strictObject({ problem: z.enum(keychainProblems) }),
  },
  SAVE_FAILED: {
    data: z.strictObject({ problem: z.enum(saveProblems), path: z.string() }),
  },
};

/** The ways a change of the vault can fail to be kept. */
export const changeErrors = { ...vaultErrors, ...saveErrors };

/** A passphrase or a recovery key was not taken. Nothing is tried before `retryAfterMs` is over. */
export const keyErrors = {
  KEY_REFUSED: {
    data: z.strictObject({
      reason: z.enum(keyRefusals),
      retryAfterMs: z.number(),
    }),
  },
};

/** The entry is not in the vault (any more). */
export const entryErrors = { ENTRY_NOT_FOUND: {} };
