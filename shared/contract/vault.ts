import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { passwordFaults } from "../model/refusal";
import {
  memberKeySchema,
  recoveryKeyNotKept,
  vaultNewsSchema,
  vaultViewSchema,
  waysInSchema,
} from "../model/vault-view";
import { changeErrors, keyErrors, vaultErrors } from "./errors";

const nothing = z.strictObject({});
/** Shows that the member is there, where a passphrase is set; null where none is. */
const proof = memberKeySchema.nullable();
const passphrase = z.string().max(2000);
const passphraseErrors = {
  PASSPHRASE_REFUSED: {
    data: z.strictObject({ fault: z.enum(passwordFaults) }),
  },
};
const protectionErrors = { ...changeErrors, ...keyErrors, LAST_WAY: {} };

/** The vault as a whole: whether it is open, and what opens it. */
export const vault = {
  /** The state of the vault; waits while it is being opened. */
  status: oc.output(vaultViewSchema),
  /** The state now, and again whenever it became another one. */
  changes: oc.output(eventIterator(vaultViewSchema)),
  /** What a save found that was not there before; each is told once. */
  news: oc.output(eventIterator(vaultNewsSchema)),
  /** Tries to open the vault again, after the member did what the last state asked for. */
  reopen: oc.output(vaultViewSchema),
  /** Wipes keys and secrets from memory. */
  lock: oc.output(vaultViewSchema),
  /** Opens a locked vault. The OS shows `reason` where it asks for a finger. */
  unlock: oc
    .input(
      z.discriminatedUnion("kind", [
        ...memberKeySchema.options,
        z.strictObject({
          kind: z.literal("keychain"),
          reason: z.string().max(200),
        }),
      ]),
    )
    .errors(keyErrors)
    .output(vaultViewSchema),
  /** The member did something in the window: it does not lock by itself for a while. */
  active: oc.output(nothing),
  /** Begins a vault that a passphrase opens, where there is no keychain. */
  begin: oc
    .input(z.strictObject({ passphrase }))
    .errors({ ...changeErrors, ...keyErrors, ...passphraseErrors })
    .output(vaultViewSchema),
  /** What opens the vault; `keychain` is this computer's. */
  protection: oc.errors(vaultErrors).output(waysInSchema),
  setPassphrase: oc
    .input(z.strictObject({ passphrase, keychainOpens: z.boolean(), proof }))
    .errors({ ...protectionErrors, ...passphraseErrors })
    .output(waysInSchema),
  /** The keychain opens the vault from then on. */
  removePassphrase: oc
    .input(z.strictObject({ proof }))
    .errors(protectionErrors)
    .output(waysInSchema),
  setKeychainOpens: oc
    .input(z.strictObject({ opens: z.boolean(), proof }))
    .errors(protectionErrors)
    .output(waysInSchema),
  /** A new recovery key, said this once. It opens nothing, and any other stays, before `keepRecoveryKey`. */
  revealNewRecoveryKey: oc
    .input(z.strictObject({ proof }))
    .errors(protectionErrors)
    .output(z.strictObject({ recoveryKey: z.string() })),
  /** Puts the key that was revealed last in place of any other: its last three characters show that it was written down. */
  keepRecoveryKey: oc
    .input(z.strictObject({ typedEnd: z.string().max(1000) }))
    .errors({
      ...protectionErrors,
      RECOVERY_KEY_NOT_KEPT: {
        data: z.strictObject({ reason: z.enum(recoveryKeyNotKept) }),
      },
    })
    .output(waysInSchema),
  removeRecoveryKey: oc
    .input(z.strictObject({ proof }))
    .errors(protectionErrors)
    .output(waysInSchema),
};
