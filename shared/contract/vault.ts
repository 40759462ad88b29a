import { oc } from "@orpc/contract";
import { vaultViewSchema } from "../model/vault-view";

/** The vault as a whole. */
export const vault = {
  /** The state of the vault; waits while it is being opened. */
  status: oc.output(vaultViewSchema),
  /** Tries to open the vault again, after the member did what the last state asked for. */
  reopen: oc.output(vaultViewSchema),
};
