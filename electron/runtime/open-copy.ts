import { no, yes, type Outcome } from "../../shared/outcome";
import type { CopyProblem } from "../../shared/model/backup-view";
import { decodeContents, type Contents } from "../authenticator";
import type { Keychain } from "../ports/keychain";
import {
  openBody,
  readVaultFile,
  type VaultFile,
  type VaultHeader,
} from "../vault";
import { unwrapWithKeychain } from "./sealed-file";
import { waysInto } from "./ways-in";

/** A former copy of a vault, opened. */
export type OpenCopy = {
  readonly header: VaultHeader;
  readonly contents: Contents;
};

/** Opens the bytes of a vault file with the keys at hand. Stores nothing. */
export type OpenBytes = (
  bytes: Uint8Array,
) => Promise<Outcome<OpenCopy, CopyProblem>>;

/** Opens with a key at hand (`openWithOwn`: that of the open vault, or one that the member gave), else with the keychain's. */
export function createOpenBytes(
  keychain: Keychain,
  openWithOwn: (file: VaultFile) => Uint8Array | null,
): OpenBytes {
  return async (bytes) => {
    const read = readVaultFile(bytes);
    if (!read.ok) return no(read.problem);
    const { header } = read.value;
    const payload = openWithOwn(read.value);
    if (payload !== null) return decoded(header, payload);
    const { passphrase, recoveryKey } = waysInto(header);
    const vaultKey = await unwrapWithKeychain(header, keychain);
    if (!vaultKey.ok && (passphrase || recoveryKey)) return no("locked");
    if (!vaultKey.ok)
      return no(
        vaultKey.problem.state === "no-keychain"
          ? "no-keychain"
          : vaultKey.problem.problem,
      );
    const opened = openBody(read.value, vaultKey.value);
    vaultKey.value.fill(0);
    return opened === null ? no("damaged") : decoded(header, opened);
  };
}

function decoded(
  header: VaultHeader,
  payload: Uint8Array,
): Outcome<OpenCopy, CopyProblem> {
  const contents = decodeContents(payload);
  payload.fill(0);
  return contents.ok
    ? yes({ header, contents: contents.value })
    : no(contents.problem);
}
