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

export type OpenedFile = {
  readonly file: SealedFile;
  /** To be wiped by whoever reads it; null where there is no file yet, which then exists in memory only. */
  readonly payload: Uint8Array | null;
};

/** Opens the file with the keychain's key, or begins one where there is none. Stores nothing, and never changes a file. */
export async function openSealedFile(
  ports: SealedFilePorts,
): Promise<Outcome<OpenedFile, NotOpened>> {
  const read = await readSealedFile(ports.vaultStore);
  if (!read.ok) return read;
  if (read.value === null) return startFile(ports);
  const vaultKey = await unwrapWithKeychain(read.value.header, ports.keychain);
  if (!vaultKey.ok) return vaultKey;
  return openWithVaultKey(read.value, vaultKey.value);
}

/** The file as it lies there, still sealed; null where there is none. */
export async function readSealedFile(
  store: VaultStore,
): Promise<Outcome<VaultFile | null, NotOpened>> {
  const stored = await store.read();
  if (!stored.ok) return no({ state: "unreadable", problem: stored.problem });
  if (stored.value === null) return yes(null);
  const file = readVaultFile(stored.value);
  return file.ok ? file : no({ state: "unreadable", problem: file.problem });
}

/** The vault key by the key in the keychain, which is wiped. */
export async function unwrapWithKeychain(
  header: VaultHeader,
  keychain: Keychain,
): Promise<Outcome<Uint8Array, NotOpened>> {
  const wrappingKey = await keychain.read(keychainItemName(header.vaultId));
  if (!wrappingKey.ok)
    return no({ state: "no-keychain", problem: wrappingKey.problem });
  if (wrappingKey.value === null)
    return no({ state: "unreadable", problem: "key-missing" });
  const vaultKey = unwrapWithKeychainKey(header, wrappingKey.value);
  wrappingKey.value.fill(0);
  return vaultKey === null
    ? no({ state: "unreadable", problem: "damaged" })
    : yes(vaultKey);
}

/** The file and its plaintext; the key is kept in the answer, or wiped where it does not fit. */
export function openWithVaultKey(
  file: VaultFile,
  vaultKey: Uint8Array,
): Outcome<OpenedFile, NotOpened> {
  const payload = openBody(file, vaultKey);
  const { header } = file;
  if (payload !== null)
    return yes({
      file: { header, vaultKey, unsavedWrappingKey: null },
      payload,
    });
  vaultKey.fill(0);
  return no({ state: "unreadable", problem: "damaged" });
}

/** Without a keychain that answers, a new file does not exist even in memory. */
export async function startFile({
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
