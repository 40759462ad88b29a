import type { BackupView } from "../../shared/model/backup-view";
import type { VaultGenerations } from "../ports/vault-generations";
import type { LastSeenGeneration } from "./last-seen-generation";

/**
 * Whether there are signs of a vault that lay here before: former copies beside it, a generation that was noted, a backup
 * that was made. What cannot be looked at is taken for a sign: nothing must be begun over a vault that may come back.
 */
export async function hadVault({
  generations,
  lastSeen,
  backup,
}: {
  readonly generations: Pick<VaultGenerations, "list">;
  readonly lastSeen: Pick<LastSeenGeneration, "any">;
  readonly backup: () => Promise<BackupView>;
}): Promise<boolean> {
  const kept = await generations.list();
  if (!kept.ok || kept.value.length > 0 || (await lastSeen.any())) return true;
  const { lastSuccessAt, lastProblem } = await backup();
  return lastSuccessAt !== null || lastProblem === "state-lost";
}
