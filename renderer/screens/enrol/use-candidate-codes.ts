import { useQuery } from "@tanstack/react-query";
import type { CandidateId } from "../../../shared/ids";
import type { TimedCode } from "../../../shared/model/code-view";
import { useApi } from "../../api";

/** A moment more, so that main's clock is past the boundary, too. */
const LATER_MS = 50;

/** The current codes of what could be added, by its id: asked for anew as soon as the first of them is over. */
export function useCandidateCodes(
  candidateIds: readonly CandidateId[],
): ReadonlyMap<CandidateId, TimedCode> {
  const api = useApi();
  const { data } = useQuery({
    ...api.query.enrol.codes.queryOptions({
      input: { candidateIds: [...candidateIds] },
    }),
    enabled: candidateIds.length > 0,
    gcTime: 0, // codes are not kept longer than they are shown
    staleTime: 0,
    refetchInterval: ({ state }) => {
      const ends = (state.data?.codes ?? []).map(
        ({ current }) => current.validUntil,
      );
      return ends.length === 0
        ? false
        : Math.max(LATER_MS, Math.min(...ends) - Date.now() + LATER_MS);
    },
  });
  return new Map(
    (data?.codes ?? []).map(({ candidateId, current }) => [
      candidateId,
      current,
    ]),
  );
}
