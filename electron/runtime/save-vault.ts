import { encodeEntries, type Entries } from "../authenticator";
import { yes, type Outcome } from "../../shared/outcome";
import type { OpenVault, VaultPorts } from "./open-vault";
import { saveSealedFile, type SaveRefusal } from "./sealed-file";

/** Writes the vault with these entries as its next generation. */
export async function saveVault(
  vault: OpenVault,
  entries: Entries,
  ports: VaultPorts,
): Promise<Outcome<OpenVault, SaveRefusal>> {
  const saved = await saveSealedFile(vault.file, encodeEntries(entries), ports);
  return saved.ok ? yes({ ...vault, file: saved.value, entries }) : saved;
}
