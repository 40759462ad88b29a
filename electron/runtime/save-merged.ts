import type { SaveProblem } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Contents, Differences } from "../authenticator";
import type { Clock } from "../ports/clock";
import type { FileLock } from "../ports/file-lock";
import { mergeBeforeSave } from "./merge-before-save";
import type { OpenVault, VaultPorts } from "./open-vault";
import { saveVault } from "./save-vault";
import type { SaveRefusal } from "./sealed-file";
import type { SeenStore } from "./seen-file";

/** `fileLock` is absent where no other process can have the file. */
export type SharedVaultPorts = VaultPorts & {
  readonly vaultStore: SeenStore;
  readonly clock: Clock;
  readonly fileLock?: FileLock;
};

type Saved = {
  readonly vault: OpenVault;
  /** What another machine had done; null where nothing. */
  readonly brought: Differences | null;
};

/** Saves these contents joined with what another machine saved meanwhile, while no other process writes. */
export function saveMerged(
  vault: OpenVault,
  contents: Contents,
  ports: SharedVaultPorts,
): Promise<Outcome<Saved, SaveRefusal>> {
  return whileAlone(ports, () => saveJoined(vault, contents, ports));
}

/** The same, for whoever sees to it that no other process writes. */
export async function saveJoined(
  vault: OpenVault,
  contents: Contents,
  ports: SharedVaultPorts,
): Promise<Outcome<Saved, SaveRefusal>> {
  const { vaultStore, clock } = ports;
  const merged = await mergeBeforeSave(
    vault,
    contents,
    vaultStore,
    clock.now(),
  );
  if (!merged.ok) return no(fileRefusal("not-ours", ports));
  const { vault: joined, contents: both, brought } = merged.value;
  const saved = await saveVault(joined, both, ports);
  return saved.ok ? yes({ vault: saved.value, brought }) : saved;
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
