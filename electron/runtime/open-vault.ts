import { decodeEntries, type Entries } from "../authenticator";
import {
  openSealedFile,
  type NotOpened,
  type SealedFile,
  type SealedFilePorts,
} from "./sealed-file";

/** A vault that is open: its file, and the entries in it. */
export type OpenVault = {
  readonly state: "open";
  readonly file: SealedFile;
  readonly entries: Entries;
};

export type VaultState = OpenVault | NotOpened;

export type VaultPorts = SealedFilePorts;

/** Opens the vault file, or makes a new vault where there is no file. Stores nothing, and never changes a file. */
export async function openVault(ports: VaultPorts): Promise<VaultState> {
  const opened = await openSealedFile(ports);
  if (!opened.ok) return opened.problem;
  const { file, payload } = opened.value;
  const entries = payload === null ? [] : decodeEntries(payload);
  payload?.fill(0);
  return entries === null
    ? { state: "unreadable", problem: "damaged" }
    : { state: "open", file, entries };
}
