import type { WaysIn } from "../../shared/model/vault-view";
import { passphraseWork, type VaultHeader } from "../vault";

/** Read from the header, which nothing authenticates before the file is open: good for asking, not for believing. */
export function waysInto(header: VaultHeader): WaysIn {
  const has = (kind: string) => header.slots.some((slot) => slot.kind === kind);
  return {
    keychain: has("keychain"),
    passphrase: passphraseWork(header).ok,
    recoveryKey: has("recovery"),
  };
}
