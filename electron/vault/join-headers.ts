import { no, yes, type Outcome } from "../../shared/outcome";
import type { VaultHeader } from "./header";

/**
 * The header of two copies of a vault that were saved apart: the slots that were changed more often, the larger
 * generation. "slots-differ" when both copies changed their slots: which ones hold is the member's to say, for a slot
 * that was removed must not come back by itself. Both files must have been opened, for nothing else authenticates them.
 */
export function joinHeaders(
  a: VaultHeader,
  b: VaultHeader,
): Outcome<VaultHeader, "other-vault" | "slots-differ"> {
  if (a.vaultId !== b.vaultId) return no("other-vault");
  const isSameAge = a.slotsGeneration === b.slotsGeneration;
  if (isSameAge && JSON.stringify(a.slots) !== JSON.stringify(b.slots))
    return no("slots-differ");
  const newer = a.slotsGeneration >= b.slotsGeneration ? a : b;
  return yes({
    ...newer,
    generation: Math.max(a.generation, b.generation),
  });
}
