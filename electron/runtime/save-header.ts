import { no, yes, type Outcome } from "../../shared/outcome";
import { readVaultFile, replaceHeader, type VaultHeader } from "../vault";
import type { OpenVault } from "./open-vault";
import {
  fileRefusal,
  foundNothing,
  saveJoined,
  whileAlone,
  type Found,
  type SharedVaultPorts,
} from "./save-merged";
import type { SaveRefusal } from "./sealed-file";

/** Another header for the vault with this key, or why not. Must give the same answer when it is asked again. */
export type NextHeader<Refusal> = (
  header: VaultHeader,
  vaultKey: Uint8Array,
) => Outcome<VaultHeader, Refusal>;

/** The vault as it is on the disk now, whether its header was changed or not. */
export type HeaderSaved<Refusal> = {
  readonly vault: OpenVault;
  readonly found: Found;
  readonly outcome: Outcome<
    VaultHeader,
    SaveRefusal | { readonly kind: "refused"; readonly refusal: Refusal }
  >;
};

/**
 * Saves another header over the same entries, which are copied and never sealed anew. What another machine saved meanwhile
 * is taken in first, and a vault that never was on the disk is saved first: those saves write entries.
 */
export function saveHeader<Refusal>(
  vault: OpenVault,
  next: NextHeader<Refusal>,
  ports: SharedVaultPorts,
): Promise<Outcome<HeaderSaved<Refusal>, SaveRefusal>> {
  return whileAlone(ports, async () => {
    const news = await ports.vaultStore.readNews();
    const isNew = vault.file.header.generation === 0;
    if (news.ok && news.value === null && !isNew)
      return yes({
        ...(await writeHeader(vault, next, ports)),
        found: foundNothing,
      });
    const saved = await saveJoined(vault, vault.contents, ports);
    if (!saved.ok) return saved;
    const { vault: joined, found } = saved.value;
    return yes({ ...(await writeHeader(joined, next, ports)), found });
  });
}

/** For a vault whose file is the one on the disk. */
async function writeHeader<Refusal>(
  vault: OpenVault,
  next: NextHeader<Refusal>,
  ports: SharedVaultPorts,
): Promise<Omit<HeaderSaved<Refusal>, "found">> {
  const { vaultStore, entropy } = ports;
  const { header, vaultKey } = vault.file;
  const changed = next(header, vaultKey);
  if (!changed.ok) {
    const refused = { kind: "refused" as const, refusal: changed.problem };
    return { vault, outcome: no(refused) };
  }
  const later = { ...changed.value, generation: header.generation + 1 };
  const stored = await vaultStore.read();
  const file = stored.ok && stored.value ? readVaultFile(stored.value) : null;
  const bytes = file?.ok
    ? replaceHeader(file.value, later, vaultKey, (length) =>
        entropy.bytes(length),
      )
    : null;
  if (bytes === null)
    return { vault, outcome: no(fileRefusal("not-ours", ports)) };
  const written = await vaultStore.write(bytes);
  if (!written.ok)
    return { vault, outcome: no(fileRefusal(written.problem, ports)) };
  const saved = { ...vault, file: { ...vault.file, header: later } };
  return { vault: saved, outcome: yes(later) };
}
