import { decodeContents, emptyContents, type Contents } from "../authenticator";
import { yes } from "../../shared/outcome";
import {
  openSealedFile,
  type NotOpened,
  type SealedFile,
  type SealedFilePorts,
} from "./sealed-file";

/** A vault that is open: its file, and what is in it. */
export type OpenVault = {
  readonly state: "open";
  readonly file: SealedFile;
  readonly contents: Contents;
};

export type VaultState = OpenVault | NotOpened;

export type VaultPorts = SealedFilePorts;

/** Opens the vault file, or makes a new vault where there is no file. Stores nothing, and never changes a file. */
export async function openVault(ports: VaultPorts): Promise<VaultState> {
  const opened = await openSealedFile(ports);
  if (!opened.ok) return opened.problem;
  const { file, payload } = opened.value;
  const contents =
    payload === null ? yes(emptyContents) : decodeContents(payload);
  payload?.fill(0);
  return contents.ok
    ? { state: "open", file, contents: contents.value }
    : { state: "unreadable", problem: contents.problem };
}
