import type { CandidateId, EntryId } from "../../shared/ids";
import type { OtpauthRefusal } from "../../shared/model/otpauth-refusal";
import { no, yes, type Outcome } from "../../shared/outcome";
import { namesakes, type Entries } from "../authenticator";
import { readNames, type EntryDraft } from "../otp";
import type { Authenticator, ChangeProblem } from "./authenticator";
import type { Tray } from "./tray";

/** One thing to add: under another name, where one is given, and in place of the entries of its name, where it is so meant. */
export type Chosen = {
  readonly candidateId: CandidateId;
  readonly as: "addition" | "replacement";
  readonly named: { readonly issuer: string; readonly account: string } | null;
};

type Refused =
  | { readonly kind: "candidate-gone" }
  | { readonly kind: "name-refused"; readonly refusal: OtpauthRefusal };
type Added = { readonly entryIds: EntryId[]; readonly replaced: EntryId[] };

/** Adds all of them in one change, or none. */
export async function addChosen(
  authenticator: Authenticator,
  tray: Tray,
  chosen: readonly Chosen[],
  newId: () => string,
): Promise<Outcome<Added, ChangeProblem | Refused>> {
  const replaces = chosen.some((one) => one.as === "replacement");
  // Asked only where it is needed: what is under way when the vault is locked is still saved.
  const entries = replaces ? await authenticator.entries() : yes([]);
  if (!entries.ok) return entries;
  const drafts: { readonly id: EntryId; readonly draft: EntryDraft }[] = [];
  const replaced = new Set<EntryId>();
  for (const one of chosen) {
    const named = nameDraft(tray.draft(one.candidateId), one);
    if (!named.ok) return named;
    if (one.as === "replacement")
      for (const id of idsLike(entries.value, named.value)) replaced.add(id);
    drafts.push({ id: newId() as EntryId, draft: named.value });
  }
  const changed = await authenticator.change({
    type: "add-entries",
    added: drafts,
    replaced: [...replaced],
  });
  if (!changed.ok) return changed;
  tray.taken(chosen.map(({ candidateId }) => candidateId));
  const entryIds = drafts.map(({ id }) => id);
  return yes({ entryIds, replaced: [...replaced] });
}

function nameDraft(
  draft: EntryDraft | null,
  { named }: Chosen,
): Outcome<EntryDraft, Refused> {
  if (draft === null) return no({ kind: "candidate-gone" });
  if (named === null) return yes(draft);
  const names = readNames(named);
  return names.ok
    ? yes({ ...draft, ...names.value })
    : no({ kind: "name-refused", refusal: names.refusal });
}

function idsLike(entries: Entries, draft: EntryDraft): EntryId[] {
  return namesakes(entries, draft).map(({ id }) => id);
}
