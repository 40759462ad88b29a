import type { RewriteReason } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";
import {
  decodeContents,
  differences,
  merge,
  type Contents,
  type Differences,
} from "../authenticator";
import { joinHeaders, openBody, readVaultFile } from "../vault";
import type { OpenVault } from "./open-vault";
import type { SeenStore } from "./seen-file";

/**
 * Why the file on the disk cannot be joined: it was taken away, it is broken, it is another vault, a later Nidan saved it,
 * both sides changed the ways to open it, or it cannot be read.
 */
export type NotMerged =
  RewriteReason | "newer-format" | "slots-differ" | "not-readable";

/** What is to be saved. `brought` is what the other side did, of which the member is told; null where it did nothing. */
export type Merged = {
  readonly vault: OpenVault;
  readonly contents: Contents;
  readonly brought: Differences | null;
};

/**
 * Takes in what another machine saved since this one read the file, entry by entry: to be called before each save, under
 * the lock. Nothing of either side is lost; the save that follows is later than both.
 */
export async function mergeBeforeSave(
  vault: OpenVault,
  contents: Contents,
  store: Pick<SeenStore, "readNews">,
  agedBy: EpochMs,
): Promise<Outcome<Merged, NotMerged>> {
  const news = await store.readNews();
  if (!news.ok) return no(news.problem);
  if (news.value === null) return yes({ vault, contents, brought: null });
  const read = readVaultFile(news.value);
  if (!read.ok) return read;
  const { header } = read.value;
  if (header.vaultId !== vault.file.header.vaultId) return no("other-vault");
  const payload = openBody(read.value, vault.file.vaultKey);
  if (payload === null) return no("damaged");
  const theirs = decodeContents(payload);
  payload.fill(0);
  if (!theirs.ok) return theirs;
  const joined = joinHeaders(vault.file.header, header);
  if (!joined.ok) return no(joined.problem);
  const both = merge(contents, theirs.value, agedBy);
  return yes({
    vault: { ...vault, file: { ...vault.file, header: joined.value } },
    contents: both,
    brought: differences(contents.entries, both.entries),
  });
}
