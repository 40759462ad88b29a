import type { CandidateId } from "../../shared/ids";

/** To add what was read where the list holds nothing like it. */
export function chosen({ candidateId }: { readonly candidateId: CandidateId }) {
  return { candidateId, as: "new" } as const;
}
