import type { CopyProblem, CopySource } from "../../shared/model/backup-view";
import type { SaveProblem } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";
import { differences, listed, type Entry } from "../authenticator";
import type { FileLock } from "../ports/file-lock";
import type { VaultGenerations } from "../ports/vault-generations";
import type { VaultStore } from "../ports/vault-store";
import { readVaultFile } from "../vault";
import type { FoundCopy, KeptCopies } from "./kept-copies";
import type { LastSeenGeneration } from "./last-seen-generation";
import type { OpenBytes, OpenCopy } from "./open-copy";

/**
 * What can be put in the place of a vault file that does not open. What that file held beyond the newest copy cannot be
 * known, for it does not open; how often it was saved since can, where this computer saw it. Of what a newer copy holds
 * beyond this one, `lost` are the entries that are not in it, or differ.
 */
export type RecoveryOffer = {
  readonly source: CopySource;
  readonly savedAt: EpochMs;
  readonly entries: readonly Entry[];
  readonly savesLost: number | null;
  readonly lost: readonly Entry[];
  /** So many newer copies do not open either. */
  readonly broken: number;
};

/** This copy is locked: what is in it can be said once its member opened it. */
export type LockedCopy = { readonly locked: CopySource };

export type RecoveryPorts = {
  readonly copies: KeptCopies;
  readonly generations: Pick<VaultGenerations, "setAside">;
  /** The file itself: what is put there is a copy that lies elsewhere, and what lay there is set aside. */
  readonly vaultStore: VaultStore;
  readonly fileLock?: FileLock;
  readonly openBytes: OpenBytes;
  readonly lastSeen: LastSeenGeneration;
};

type Opened = { readonly found: FoundCopy; readonly copy: OpenCopy };

/** The newest copy that opens; null where none does. Changes nothing. */
export async function findRecovery(
  ports: RecoveryPorts,
): Promise<RecoveryOffer | LockedCopy | null> {
  const newest = await newestThatOpens(ports);
  return newest === null || "locked" in newest
    ? newest
    : offer(newest, newest, ports);
}

/** What a copy that the member chose would bring back. Changes nothing. */
export async function offerCopy(
  source: CopySource,
  ports: RecoveryPorts,
): Promise<Outcome<RecoveryOffer | LockedCopy, CopyProblem>> {
  const found = await ports.copies.find(source);
  if (found === null) return no("not-readable");
  const opened = await openCopy(source, ports);
  if (!opened.ok)
    return opened.problem === "locked" ? yes({ locked: source }) : opened;
  const newest = await newestThatOpens(ports);
  const known = newest !== null && "copy" in newest ? newest : null;
  return yes(await offer({ found, ...opened.value }, known, ports));
}

async function offer(
  { found, copy }: Opened,
  newest: (Opened & { readonly broken: number }) | null,
  { lastSeen }: RecoveryPorts,
): Promise<RecoveryOffer> {
  const { header, contents } = copy;
  const highest = await lastSeen.highest(header.vaultId);
  const isSameVault = newest?.copy.header.vaultId === header.vaultId;
  const isOlder =
    isSameVault && newest.copy.header.generation > header.generation;
  const beyond = isOlder
    ? differences(contents.entries, newest.copy.contents.entries)
    : { added: [], changed: [] };
  return {
    source: found.source,
    savedAt: found.savedAt,
    entries: listed(contents.entries),
    savesLost: highest > header.generation ? highest - header.generation : null,
    lost: [...beyond.added, ...beyond.changed],
    broken: newest?.found.source === found.source ? newest.broken : 0,
  };
}

/** Those of the vault that lies there come first: a folder of backups may hold some of another. */
async function newestThatOpens(
  ports: RecoveryPorts,
): Promise<(Opened & { readonly broken: number }) | LockedCopy | null> {
  const { copies, openBytes } = ports;
  let broken = 0;
  for (const { found, isOther } of await sortedCopies(ports)) {
    const bytes = await copies.read(found.source);
    const opened = bytes.ok ? await openBytes(bytes.value) : bytes;
    if (opened.ok) return { found, copy: opened.value, broken };
    if (opened.problem === "locked") return { locked: found.source };
    if (!isOther) broken++;
  }
  return null;
}

/** A former copy, and whether it is of another vault than the one that lies there, or lay there last. */
export type SortedCopy = {
  readonly found: FoundCopy;
  readonly isOther: boolean;
};

/** All that can be reached, newest first, those of other vaults last. */
export async function sortedCopies({
  copies,
  vaultStore,
}: Pick<RecoveryPorts, "copies" | "vaultStore">): Promise<SortedCopy[]> {
  const list = await copies.list();
  if (!list.ok) return [];
  const all: { found: FoundCopy; vaultId: string | null }[] = [];
  for (const found of list.value) {
    const bytes = await copies.read(found.source); // one at a time: together they may be large
    all.push({ found, vaultId: bytes.ok ? vaultOf(bytes.value) : null });
  }
  const there = await vaultStore.read();
  const isGeneration = ({ found, vaultId }: (typeof all)[number]) =>
    vaultId !== null && found.source.from === "generation";
  const ours =
    (there.ok && there.value && vaultOf(there.value)) ??
    all.find(isGeneration)?.vaultId ??
    all.find(({ vaultId }) => vaultId !== null)?.vaultId;
  return all
    .map(({ found, vaultId }) => ({
      found,
      isOther: vaultId !== null && vaultId !== ours,
    }))
    .sort((a, b) => Number(a.isOther) - Number(b.isOther));
}

/** What the header says; nothing of it is authenticated, and nothing but the order depends on it. */
function vaultOf(bytes: Uint8Array): string | null {
  const file = readVaultFile(bytes);
  return file.ok ? file.value.header.vaultId : null;
}

/** Why the file was not replaced; it is as it was. */
export type FileProblem = {
  readonly kind: "file";
  readonly problem: SaveProblem;
  readonly path: string;
};
export type RecoveryProblem =
  { readonly kind: "copy"; readonly problem: CopyProblem } | FileProblem;

/**
 * Puts a copy in the place of the file that is gone or does not open, which stays under a new name. Answers with that
 * name, or null where there was no file. Never while the vault is open.
 */
export async function recoverVault(
  source: CopySource,
  ports: RecoveryPorts,
): Promise<Outcome<string | null, RecoveryProblem>> {
  const { vaultStore, lastSeen } = ports;
  const opened = await openCopy(source, ports);
  if (!opened.ok) return no({ kind: "copy", problem: opened.problem });
  const { bytes, copy } = opened.value;
  const aside = await setAside(ports, () => vaultStore.write(bytes));
  if (!aside.ok) return aside;
  await lastSeen.accept(copy.header.vaultId, copy.header.generation);
  return aside;
}

/** Keeps what lies there under a new name, then does what replaces it, while no other process writes. */
export async function setAside(
  {
    generations,
    vaultStore,
    fileLock,
  }: Pick<RecoveryPorts, "generations" | "vaultStore" | "fileLock">,
  replace: () => Promise<Outcome<void, SaveProblem>>,
): Promise<Outcome<string | null, FileProblem>> {
  const task = async (): Promise<Outcome<string | null, SaveProblem>> => {
    const aside = await generations.setAside();
    if (!aside.ok) return aside;
    const replaced = await replace();
    return replaced.ok ? aside : replaced;
  };
  const held =
    fileLock === undefined ? yes(await task()) : await fileLock.hold(task);
  const done = held.ok ? held.value : held;
  return done.ok
    ? done
    : no({ kind: "file", problem: done.problem, path: vaultStore.path });
}

/** The bytes of a copy and what is in them. */
export async function openCopy(
  source: CopySource,
  { copies, openBytes }: Pick<RecoveryPorts, "copies" | "openBytes">,
): Promise<
  Outcome<{ readonly bytes: Uint8Array; readonly copy: OpenCopy }, CopyProblem>
> {
  const read = await copies.read(source);
  if (!read.ok) return read;
  const copy = await openBytes(read.value);
  return copy.ok ? yes({ bytes: read.value, copy: copy.value }) : copy;
}
