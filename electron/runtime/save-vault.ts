import { encodeContents, type Contents } from "../authenticator";
import { yes, type Outcome } from "../../shared/outcome";
import type { OpenVault, VaultPorts } from "./open-vault";
import { saveSealedFile, type SaveRefusal } from "./sealed-file";

/** Writes the vault with these contents as its next generation. */
export async function saveVault(
  vault: OpenVault,
  contents: Contents,
  ports: VaultPorts,
): Promise<Outcome<OpenVault, SaveRefusal>> {
  const saved = await saveSealedFile(
    vault.file,
    encodeContents(contents),
    ports,
  );
  return saved.ok ? yes({ ...vault, file: saved.value, contents }) : saved;
}
