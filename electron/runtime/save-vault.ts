import { encodeEntries, type Entries } from "../authenticator";
import type {
  KeychainProblem,
  SaveProblem,
} from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import { keychainItemName, sealVault } from "../vault";
import type { OpenVault, VaultPorts } from "./open-vault";

/** Why a change was not kept. */
export type SaveRefusal =
  | { readonly kind: "keychain"; readonly problem: KeychainProblem }
  | {
      readonly kind: "file";
      readonly problem: SaveProblem;
      readonly path: string;
    };

/**
 * Writes the vault with these entries as its next generation. The wrapping key of a new vault goes to the keychain first:
 * a file that nothing can open must never exist.
 */
export async function saveVault(
  vault: OpenVault,
  entries: Entries,
  { keychain, vaultStore, entropy }: VaultPorts,
): Promise<Outcome<OpenVault, SaveRefusal>> {
  if (vault.unsavedWrappingKey !== null) {
    const kept = await keychain.write(
      keychainItemName(vault.header.vaultId),
      vault.unsavedWrappingKey,
    );
    if (!kept.ok) return no({ kind: "keychain", problem: kept.problem });
  }
  const header = {
    ...vault.header,
    generation: vault.header.generation + 1,
  };
  const payload = encodeEntries(entries);
  const file = sealVault(header, vault.vaultKey, payload, (length) =>
    entropy.bytes(length),
  );
  payload.fill(0);
  const written = await vaultStore.write(file);
  if (!written.ok)
    return no({
      kind: "file",
      problem: written.problem,
      path: vaultStore.path,
    });
  vault.unsavedWrappingKey?.fill(0);
  return yes({ ...vault, header, entries, unsavedWrappingKey: null });
}
