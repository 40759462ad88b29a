import { decodeEntries, type Entries } from "../authenticator";
import type {
  KeychainProblem,
  VaultFileProblem,
} from "../../shared/model/vault-view";
import type { Entropy } from "../ports/entropy";
import type { Keychain } from "../ports/keychain";
import type { VaultStore } from "../ports/vault-store";
import {
  createVault,
  keychainItemName,
  openBody,
  readVaultFile,
  unwrapWithKeychainKey,
  type VaultFile,
  type VaultHeader,
} from "../vault";

/** A vault whose key is in memory. `unsavedWrappingKey` is there until the first save put it into the keychain. */
export type OpenVault = {
  readonly state: "open";
  readonly header: VaultHeader;
  readonly vaultKey: Uint8Array;
  readonly entries: Entries;
  readonly unsavedWrappingKey: Uint8Array | null;
};

export type VaultState =
  | OpenVault
  | { readonly state: "no-keychain"; readonly problem: KeychainProblem }
  | { readonly state: "unreadable"; readonly problem: VaultFileProblem };

export type VaultPorts = {
  readonly keychain: Keychain;
  readonly vaultStore: VaultStore;
  readonly entropy: Entropy;
};

/** Opens the vault file, or makes a new vault where there is no file. Stores nothing, and never changes a file. */
export async function openVault(ports: VaultPorts): Promise<VaultState> {
  const stored = await ports.vaultStore.read();
  if (!stored.ok) return { state: "unreadable", problem: stored.problem };
  if (stored.value === null) return startVault(ports);
  const file = readVaultFile(stored.value);
  if (!file.ok) return { state: "unreadable", problem: file.problem };
  return openVaultFile(file.value, ports.keychain);
}

async function openVaultFile(
  file: VaultFile,
  keychain: Keychain,
): Promise<VaultState> {
  const wrappingKey = await keychain.read(
    keychainItemName(file.header.vaultId),
  );
  if (!wrappingKey.ok)
    return { state: "no-keychain", problem: wrappingKey.problem };
  if (wrappingKey.value === null)
    return { state: "unreadable", problem: "key-missing" };
  const vaultKey = unwrapWithKeychainKey(file.header, wrappingKey.value);
  wrappingKey.value.fill(0);
  const payload = vaultKey === null ? null : openBody(file, vaultKey);
  if (vaultKey === null || payload === null)
    return { state: "unreadable", problem: "damaged" };
  const entries = decodeEntries(payload);
  payload.fill(0);
  if (entries === null) return { state: "unreadable", problem: "damaged" };
  return {
    state: "open",
    header: file.header,
    vaultKey,
    entries,
    unsavedWrappingKey: null,
  };
}

/** A vault that exists in memory only; without a keychain that answers, not even that. */
async function startVault({
  keychain,
  entropy,
}: VaultPorts): Promise<VaultState> {
  const vaultId = entropy.uuid();
  const probe = await keychain.read(keychainItemName(vaultId));
  if (!probe.ok) return { state: "no-keychain", problem: probe.problem };
  const { header, vaultKey, wrappingKey } = createVault(
    vaultId,
    entropy.uuid(),
    (length) => entropy.bytes(length),
  );
  return {
    state: "open",
    header,
    vaultKey,
    entries: [],
    unsavedWrappingKey: wrappingKey,
  };
}
