import type { RecoveryKeyNotKept } from "../../shared/model/vault-view";
import { no, type Outcome } from "../../shared/outcome";
import type { Entropy } from "../ports/entropy";
import {
  endsRecoveryKey,
  formatRecoveryKey,
  RECOVERY_KEY_BYTES,
  type NewSlot,
} from "../vault";
import type { Authenticator } from "./authenticator";

export type NotKept = { readonly kind: RecoveryKeyNotKept };

/**
 * A recovery key between the moment it is shown and the moment its member has it on paper. Until then it opens nothing, so
 * that a window closed by mistake costs nobody the key that lies in the drawer. It waits in memory alone, and not over a lock.
 */
export function createNewRecoveryKey({
  authenticator,
  entropy,
}: {
  readonly authenticator: Pick<Authenticator, "watch">;
  readonly entropy: Entropy;
}) {
  let waiting: Uint8Array | null = null;
  const forget = () => {
    waiting?.fill(0);
    waiting = null;
  };
  authenticator.watch(forget);
  return {
    /** A new one, in place of one that waits. */
    reveal: (): string => {
      forget();
      waiting = entropy.bytes(RECOVERY_KEY_BYTES);
      return formatRecoveryKey(waiting);
    },
    /** Saves it as a way in; one that was not saved still waits. */
    keep: async <Problem>(
      typedEnd: string,
      save: (slot: NewSlot) => Promise<Outcome<void, Problem>>,
    ): Promise<Outcome<void, Problem | NotKept>> => {
      if (waiting === null) return no({ kind: "not-revealed" });
      if (!endsRecoveryKey(waiting, typedEnd))
        return no({ kind: "not-written-down" });
      const recoveryKey = Uint8Array.from(waiting); // its own, for a lock may come before its turn
      const saved = await save({
        kind: "recovery",
        id: entropy.uuid(),
        recoveryKey,
      });
      recoveryKey.fill(0);
      if (saved.ok) forget();
      return saved;
    },
  };
}
