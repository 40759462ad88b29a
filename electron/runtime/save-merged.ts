import {
  rewriteReasons,
  type RewriteReason,
  type SaveProblem,
} from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Contents, Differences } from "../authenticator";
import type { Clock } from "../ports/clock";
import type { FileLock } from "../ports/file-lock";
import type { VaultGenerations } from "../ports/vault-generations";
import { agedByNow } from "./aged-by";
import { mergeBeforeSave, type NotMerged } from "./merge-before-save";
import type { OpenVault, VaultPorts } from "./open-vault";
import { saveVault } from "./save-vault";
import type { SaveRefusal } from "./sealed-file";
import type { SeenStore } from "./seen-file";

/** `fileLock` is absent where no other process can have the file. */
export type SharedVaultPorts = VaultPorts & {
  readonly vaultStore: SeenStore;
  readonly clock: Clock;
  readonly fileLock?: FileLock;
  readonly generations: Pick<VaultGenerations, "setAside" | "list">;
};

/** What lay in the place of the file, and under which name it lies now; null where there was nothing. */
export type Rewritten = {
  readonly because: RewriteReason;
  readonly setAside: string | null;
};

/** What a save found there; null where the file was as it had been left. */
export type Found = {
  /** What another machine had done. */
  readonly brought: Differences | null;
  readonly rewritten: Rewritten | null;
};

export const foundNothing: Found = { brought: null, rewritten: null };

type Saved = { readonly vault: OpenVault; readonly found: Found };

/** Saves these contents joined with what another machine saved meanwhile, while no other process writes. */
export function saveMerged(
  vault: OpenVault,
  contents: Contents,
  ports: SharedVaultPorts,
): Promise<Outcome<Saved, SaveRefusal>> {
  return whileAlone(ports, () => saveJoined(vault, contents, ports));
}

/** A program that shares the folder may be just writing the file, and not as a whole. */
const mayPass: readonly NotMerged[] = ["gone", "damaged", "not-readable"];
const LOOKS = 3;
const LOOK_AGAIN_MS = 500;

/**
 * The same, for whoever sees to it that no other process writes. What cannot be joined because it is gone, broken or
 * another vault must not cost what is open here: that is written again, and what lies there is set aside before.
 */
export async function saveJoined(
  vault: OpenVault,
  contents: Contents,
  ports: SharedVaultPorts,
): Promise<Outcome<Saved, SaveRefusal>> {
  const agedBy = await agedByNow(ports);
  const merge = () =>
    mergeBeforeSave(vault, contents, ports.vaultStore, agedBy);
  let merged = await merge();
  for (let look = 0; look < LOOKS && !merged.ok; look++) {
    if (!mayPass.includes(merged.problem)) break;
    await ports.clock.sleep(LOOK_AGAIN_MS);
    merged = await merge();
  }
  if (!merged.ok) return saveAgain(vault, contents, merged.problem, ports);
  const { vault: joined, contents: both, brought } = merged.value;
  const saved = await saveVault(joined, both, ports);
  const found = { brought, rewritten: null };
  return saved.ok ? yes({ vault: saved.value, found }) : saved;
}

async function saveAgain(
  vault: OpenVault,
  contents: Contents,
  problem: NotMerged,
  ports: SharedVaultPorts,
): Promise<Outcome<Saved, SaveRefusal>> {
  const because = rewriteReasons.find((reason) => reason === problem);
  if (because === undefined) return no(fileRefusal("not-ours", ports));
  const aside = await ports.generations.setAside();
  if (!aside.ok) return no(fileRefusal(aside.problem, ports));
  const saved = await saveVault(vault, contents, ports);
  const rewritten = { because, setAside: aside.value };
  return saved.ok
    ? yes({ vault: saved.value, found: { brought: null, rewritten } })
    : saved;
}

/** Runs the save while this process alone may write the file. */
export async function whileAlone<Result>(
  ports: SharedVaultPorts,
  save: () => Promise<Outcome<Result, SaveRefusal>>,
): Promise<Outcome<Result, SaveRefusal>> {
  if (ports.fileLock === undefined) return save();
  const held = await ports.fileLock.hold(save);
  return held.ok ? held.value : no(fileRefusal(held.problem, ports));
}

export function fileRefusal(
  problem: SaveProblem,
  { vaultStore }: SharedVaultPorts,
): SaveRefusal {
  return { kind: "file", problem, path: vaultStore.path };
}
