import type { SaveProblem } from "../../shared/model/vault-view";
import type { Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";

/** A former copy of the vault file. */
export type KeptCopy = {
  /** Names it among its like; never a path. */
  readonly name: string;
  /** When what is in it was saved. */
  readonly savedAt: EpochMs;
};

/** The former copies of the vault, beside its file or in a folder of the member's choice. What others put there is left alone. */
export interface VaultGenerations {
  /** Newest first; empty where there is no folder yet. `not-readable` where it cannot be told. */
  list(): Promise<Outcome<readonly KeptCopy[], "not-readable">>;
  /** The copy of this name, which `list` gave. `not-readable` for one that is gone, or over 64 MiB. */
  read(name: string): Promise<Outcome<Uint8Array, "not-readable">>;
  /** Keeps the file as it lies there now as a generation; the file stays where it is. Nothing to keep is a yes. */
  keep(): Promise<Outcome<void, SaveProblem>>;
  /** Removes what need not be kept any longer. What cannot be removed stays for the next time. */
  prune(): Promise<void>;
  /** Keeps a file that does not open under a new name beside it, for good; the file itself stays until the next save. Null where there is none. */
  setAside(): Promise<Outcome<string | null, SaveProblem>>;
}
