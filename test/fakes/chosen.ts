import type { CandidateId } from "../../shared/ids";

/** To add what was read as it was read. */
export function chosen({ candidateId }: { readonly candidateId: CandidateId }) {
  return { candidateId, as: "addition", named: null } as const;
}
