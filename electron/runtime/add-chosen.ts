import type { CandidateId, EntryId } from "../../shared/ids";
import { no, yes, type Outcome } from "../../shared/outcome";
import { listed, namesakes, standingOf, type Entries } from "../authenticator";
import type { EntryDraft } from "../otp";
import type { Authenticator, ChangeProblem } from "./authenticator";
import type { Tray } from "./tray";

/**
 * One thing to add, and what the member knows of the list: that it holds nothing of that account, that it is to stand
 * beside what is there, or in its place.
 */
export type Chosen = {
  readonly candidateId: CandidateId;
  readonly as: "new" | "beside" | "replacement";
};

type Wanted = Chosen & { readonly draft: EntryDraft };
type Plan = {
  readonly added: {
    readonly candidateId: CandidateId;
    readonly id: EntryId;
    readonly draft: EntryDraft;
  }[];
  readonly replaced: EntryId[];
};
type Added = {
  readonly added: CandidateId[];
  readonly entryIds: EntryId[];
  readonly replaced: EntryId[];
};

/**
 * Adds them in one change, or none. What is not as new as the member was told, for another computer brought it or a
 * second one of the same account stands before it, is left for the question that it then is.
 */
export async function addChosen(
  authenticator: Authenticator,
  tray: Tray,
  chosen: readonly Chosen[],
  newId: () => string,
): Promise<
  Outcome<Added, ChangeProblem | { readonly kind: "candidate-gone" }>
> {
  const wanted: Wanted[] = [];
  for (const one of chosen) {
    const draft = tray.draft(one.candidateId);
    if (draft === null) return no({ kind: "candidate-gone" });
    wanted.push({ ...one, draft });
  }
  let plan: Plan = { added: [], replaced: [] };
  const changed = await authenticator.change((entries) => {
    plan = planOf(entries, wanted, newId);
    return { type: "add-entries", ...plan };
  });
  if (!changed.ok) return changed;
  const { added, replaced } = plan;
  const ids = added.map(({ candidateId }) => candidateId);
  tray.taken(ids);
  return yes({ added: ids, entryIds: added.map(({ id }) => id), replaced });
}

function planOf(
  entries: Entries,
  wanted: readonly Wanted[],
  newId: () => string,
): Plan {
  const before = listed(entries);
  const there: EntryDraft[] = [...before];
  const replaced = new Set<EntryId>();
  const added = wanted.flatMap(({ candidateId, as, draft }) => {
    const standing = standingOf(there, draft);
    const isAsked = standing === "new" || as !== "new";
    if (standing === "same" || !isAsked) return [];
    if (as === "replacement")
      for (const { id } of namesakes(before, draft)) replaced.add(id);
    there.push(draft);
    return [{ candidateId, id: newId() as EntryId, draft }];
  });
  return { added, replaced: [...replaced] };
}
