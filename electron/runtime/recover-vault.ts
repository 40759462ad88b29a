import type { CopyProblem } from "../../shared/model/backup-view";
import type { SaveProblem } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";
import { listed, type Entry } from "../authenticator";
import type { VaultGenerations } from "../ports/vault-generations";
import type { VaultStore } from "../ports/vault-store";
import type { LastSeenGeneration } from "./last-seen-generation";
import type { OpenBytes, OpenCopy } from "./open-copy";

/**
 * What can be put in the place of a vault file that does not open. What that file held beyond this cannot be known, for it
 * does not open; how often it was saved since can, where this computer saw it.
 */
export type RecoveryOffer = {
  readonly name: string;
  readonly savedAt: EpochMs;
  readonly entries: readonly Entry[];
  readonly savesLost: number | null;
  /** So many newer generations do not open either. */
  readonly broken: number;
};

export type RecoveryPorts = {
  readonly generations: VaultGenerations;
  readonly vaultStore: VaultStore;
  readonly openBytes: OpenBytes;
  readonly lastSeen: LastSeenGeneration;
};

/** The newest copy is locked: what is in it can be said once its member opened it. */
export type LockedCopy = { readonly lockedName: string };

/** The newest generation that opens; null where none does. Changes nothing. */
export async function findRecovery({
  generations,
  openBytes,
  lastSeen,
}: RecoveryPorts): Promise<RecoveryOffer | LockedCopy | null> {
  const list = await generations.list();
  if (!list.ok) return null;
  let broken = 0;
  for (const { name, savedAt } of list.value) {
    const opened = await openGeneration(name, generations, openBytes);
    if (opened.ok) {
      const { header, contents } = opened.value.copy;
      const highest = await lastSeen.highest(header.vaultId);
      return {
        name,
        savedAt,
        entries: listed(contents.entries),
        savesLost:
          highest > header.generation ? highest - header.generation : null,
        broken,
      };
    }
    if (opened.problem === "locked") return { lockedName: name };
    broken++;
  }
  return null;
}

/** Why a copy was not put in place; the file is as it was. */
export type RecoveryProblem =
  | { readonly kind: "copy"; readonly problem: CopyProblem }
  | {
      readonly kind: "file";
      readonly problem: SaveProblem;
      readonly path: string;
    };

/**
 * Puts a generation in the place of the file that does not open, which stays under a new name. Answers with that name, or
 * null where there was no file. Never while the vault is open.
 */
export async function recoverVault(
  name: string,
  { generations, vaultStore, openBytes, lastSeen }: RecoveryPorts,
): Promise<Outcome<string | null, RecoveryProblem>> {
  const opened = await openGeneration(name, generations, openBytes);
  if (!opened.ok) return no({ kind: "copy", problem: opened.problem });
  const { bytes, copy } = opened.value;
  const failed = (problem: SaveProblem): RecoveryProblem => ({
    kind: "file",
    problem,
    path: vaultStore.path,
  });
  const aside = await generations.setAside();
  if (!aside.ok) return no(failed(aside.problem));
  const written = await vaultStore.write(bytes);
  if (!written.ok) return no(failed(written.problem));
  await lastSeen.accept(copy.header.vaultId, copy.header.generation);
  return yes(aside.value);
}

/** The bytes of a generation and what is in them. */
export async function openGeneration(
  name: string,
  generations: VaultGenerations,
  openBytes: OpenBytes,
): Promise<
  Outcome<{ readonly bytes: Uint8Array; readonly copy: OpenCopy }, CopyProblem>
> {
  const read = await generations.read(name);
  if (!read.ok) return no(read.problem);
  const copy = await openBytes(read.value);
  return copy.ok ? yes({ bytes: read.value, copy: copy.value }) : copy;
}
