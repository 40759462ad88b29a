import type {
  KeychainProblem,
  SaveProblem,
  VaultFileProblem,
} from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Entropy } from "../ports/entropy";
import type { Keychain } from "../ports/keychain";
import type { VaultStore } from "../ports/vault-store";
import {
  createVault,
  keychainItemName,
  openBody,
  readVaultFile,
  sealVault,
  unwrapWithKeychainKey,
  type VaultFile,
  type VaultHeader,
} from "../vault";

/** A file whose key is in memory. `unsavedWrappingKey` is there until the first save put it into the keychain. */
export type SealedFile = {
  readonly header: VaultHeader;
  readonly vaultKey: Uint8Array;
  readonly unsavedWrappingKey: Uint8Array | null;
};

/** Why a sealed file could not be opened. */
export type NotOpened =
  | { readonly state: "no-keychain"; readonly problem: KeychainProblem }
  | { readonly state: "unreadable"; readonly problem: VaultFileProblem };

/** Why a change was not kept. */
export type SaveRefusal =
  | { readonly kind: "keychain"; readonly problem: KeychainProblem }
  | {
      readonly kind: "file";
      readonly problem: SaveProblem;
      readonly path: string;
    };

export type SealedFilePorts = {
  readonly keychain: Keychain;
  readonly vaultStore: VaultStore;
  readonly entropy: Entropy;
};

/**
 * Opens the file and hands its plaintext out, to be wiped by whoever reads it; null where there is no file yet, which
 * then exists in memory only. Stores nothing, and never changes a file.
 */
export async function openSealedFile(
  ports: SealedFilePorts,
): Promise<
  Outcome<
    { readonly file: SealedFile; readonly payload: Uint8Array | null },
    NotOpened
  >
> {
  const stored = await ports.vaultStore.read();
  if (!stored.ok) return no({ state: "unreadable", problem: stored.problem });
  if (stored.value === null) return startFile(ports);
  const file = readVaultFile(stored.value);
  if (!file.ok) return no({ state: "unreadable", problem: file.problem });
  return openFile(file.value, ports.keychain);
}

async function openFile(
  file: VaultFile,
  keychain: Keychain,
): ReturnType<typeof openSealedFile> {
  const { header } = file;
  const wrappingKey = await keychain.read(keychainItemName(header.vaultId));
  if (!wrappingKey.ok)
    return no({ state: "no-keychain", problem: wrappingKey.problem });
  if (wrappingKey.value === null)
    return no({ state: "unreadable", problem: "key-missing" });
  const vaultKey = unwrapWithKeychainKey(header, wrappingKey.value);
  wrappingKey.value.fill(0);
  const payload = vaultKey === null ? null : openBody(file, vaultKey);
  if (vaultKey === null || payload === null)
    return no({ state: "unreadable", problem: "damaged" });
  return yes({ file: { header, vaultKey, unsavedWrappingKey: null }, payload });
}

/** Without a keychain that answers, a new file does not exist even in memory. */
async function startFile({
  keychain,
  entropy,
}: SealedFilePorts): ReturnType<typeof openSealedFile> {
  const vaultId = entropy.uuid();
  const probe = await keychain.read(keychainItemName(vaultId));
  if (!probe.ok) return no({ state: "no-keychain", problem: probe.problem });
  const { header, vaultKey, wrappingKey } = createVault(
    vaultId,
    entropy.uuid(),
    (length) => entropy.bytes(length),
  );
  return yes({
    file: { header, vaultKey, unsavedWrappingKey: wrappingKey },
    payload: null,
  });
}

/**
 * Writes the file with this plaintext, which is wiped, as its next generation. The wrapping key of a new file goes to the
 * keychain first: a file that nothing can open must never exist.
 */
export async function saveSealedFile(
  file: SealedFile,
  payload: Uint8Array,
  { keychain, vaultStore, entropy }: SealedFilePorts,
): Promise<Outcome<SealedFile, SaveRefusal>> {
  if (file.unsavedWrappingKey !== null) {
    const name = keychainItemName(file.header.vaultId);
    const kept = await keychain.write(name, file.unsavedWrappingKey);
    if (!kept.ok) return no({ kind: "keychain", problem: kept.problem });
  }
  const header = { ...file.header, generation: file.header.generation + 1 };
  const sealed = sealVault(header, file.vaultKey, payload, (length) =>
    entropy.bytes(length),
  );
  payload.fill(0);
  const written = await vaultStore.write(sealed);
  if (!written.ok)
    return no({
      kind: "file",
      problem: written.problem,
      path: vaultStore.path,
    });
  file.unsavedWrappingKey?.fill(0);
  return yes({ ...file, header, unsavedWrappingKey: null });
}
