import type { SaveProblem } from "../../shared/model/vault-view";
import type { Outcome } from "../../shared/outcome";

/**
 * Keeps two processes, on this machine or on two that share a folder, from writing one file at the same time. It is held
 * for the length of a save and not of a session: both may be open, and each takes in what the other saved.
 */
export interface FileLock {
  /**
   * Runs the task while no one else holds the lock, and gives it back however the task ends. `in-use` when another kept it
   * for too long: the task did not run. The lock of a process that died is taken over, that of one alive never.
   */
  hold<Result>(
    task: () => Promise<Result>,
  ): Promise<Outcome<Result, "in-use" | SaveProblem>>;
}
