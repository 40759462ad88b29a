import { decodeContents, emptyContents, type Contents } from "../authenticator";
import type { KeychainProblem, WaysIn } from "../../shared/model/vault-view";
import { yes, type Outcome } from "../../shared/outcome";
import type { VaultFile, VaultHeader } from "../vault";
import {
  openWithVaultKey,
  readSealedFile,
  startFile,
  unwrapWithKeychain,
  type NotOpened,
  type OpenedFile,
  type SealedFile,
  type SealedFilePorts,
} from "./sealed-file";
import { waysInto } from "./ways-in";

/** A vault that is open: its file, and what is in it. */
export type OpenVault = {
  readonly state: "open";
  readonly file: SealedFile;
  readonly contents: Contents;
};

/** A vault that waits for its member. `keychainProblem` says why the keychain, which could open it, did not. */
export type LockedVault = {
  readonly state: "locked";
  readonly ways: WaysIn;
  readonly keychainProblem: KeychainProblem | null;
};

/** There was a vault, and there is no file now: nothing is begun in its place without the member's word. */
export type GoneVault = {
  readonly state: "unreadable";
  readonly problem: "gone";
};

export type VaultState = OpenVault | LockedVault | NotOpened | GoneVault;

export type VaultPorts = SealedFilePorts & {
  /** Whether anything is left of a vault that lay here, where there is no file; absent where nothing can be. */
  readonly hadVault?: () => Promise<boolean>;
};

/**
 * Opens the vault file with the keychain where that may, or makes a new vault where there is no file and never was. Where
 * the keychain does not open it and the member could, it is locked. Stores nothing, and never changes a file.
 */
export async function openVault(ports: VaultPorts): Promise<VaultState> {
  const read = await readSealedFile(ports.vaultStore);
  if (!read.ok) return read.problem;
  if (read.value === null)
    return (await ports.hadVault?.()) === true
      ? { state: "unreadable", problem: "gone" }
      : startVault(ports);
  const { header } = read.value;
  const ways = waysInto(header);
  const locked = (keychainProblem: KeychainProblem | null): LockedVault => ({
    state: "locked",
    ways: { ...ways, keychain: ways.keychain && keychainProblem !== null },
    keychainProblem,
  });
  if (!ways.keychain && (ways.passphrase || ways.recoveryKey))
    return locked(null);
  const key = await unwrapWithKeychain(header, ports.keychain);
  if (key.ok) return toVault(openWithVaultKey(read.value, key.value));
  if (!ways.passphrase && !ways.recoveryKey) return key.problem;
  return locked(
    key.problem.state === "no-keychain" ? key.problem.problem : null,
  );
}

/** A new vault, in memory. */
export async function startVault(
  ports: SealedFilePorts,
): Promise<OpenVault | NotOpened> {
  return toVault(await startFile(ports));
}

/** Opens the vault file with a key that comes of its header. */
export async function openVaultWith<Refusal>(
  ports: VaultPorts,
  unwrap: (header: VaultHeader) => Promise<Outcome<Uint8Array, Refusal>>,
): Promise<Outcome<VaultState, Refusal>> {
  const read = await readSealedFile(ports.vaultStore);
  if (!read.ok) return yes(read.problem);
  if (read.value === null) return yes(await openVault(ports));
  const key = await unwrap(read.value.header);
  if (!key.ok) return key;
  return yes(openWithKey(read.value, key.value));
}

/** The vault of this file, opened with its key, which is kept. */
export function openWithKey(
  file: VaultFile,
  vaultKey: Uint8Array,
): OpenVault | NotOpened {
  return toVault(openWithVaultKey(file, vaultKey));
}

function toVault(
  opened: Outcome<OpenedFile, NotOpened>,
): OpenVault | NotOpened {
  if (!opened.ok) return opened.problem;
  const { file, payload } = opened.value;
  const contents =
    payload === null ? yes(emptyContents) : decodeContents(payload);
  payload?.fill(0);
  if (contents.ok) return { state: "open", file, contents: contents.value };
  file.vaultKey.fill(0);
  return { state: "unreadable", problem: contents.problem };
}

/** Overwrites every key and secret of the vault in memory. Nobody may use it after that. */
export function wipeVault({ file, contents }: OpenVault): void {
  file.vaultKey.fill(0);
  file.unsavedWrappingKey?.fill(0);
  for (const { secret } of contents.entries) secret.fill(0);
}
