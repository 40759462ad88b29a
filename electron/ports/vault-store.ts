import type { SaveProblem } from "../../shared/model/vault-view";
import type { Outcome } from "../../shared/outcome";

/** Where the vault file lies. */
export interface VaultStore {
  /** Names the file to the member. */
  readonly path: string;
  /** The whole file; null only when there certainly is none. `not-readable` for anything else, a file over 64 MiB included. */
  read(): Promise<Outcome<Uint8Array | null, "not-readable">>;
  /**
   * Replaces the file as a whole. After yes the bytes survive a power cut. After no, and after a crash at any moment,
   * the file is the one before or the new one, never a part.
   */
  write(bytes: Uint8Array): Promise<Outcome<void, SaveProblem>>;
}
