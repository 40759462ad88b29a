import { safe } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CandidateId, EntryId } from "../../../shared/ids";
import type { FoundView } from "../../../shared/model/found-view";
import { useApi, type CallError } from "../../api";
import { showNotice } from "../../components/notices";
import { entryName } from "../../words/entry-name";
import { explain } from "../../words/explain";

/** Something that can be added by a press of a button. */
export type Candidate = Extract<FoundView, { kind: "candidate" }>;

/** What of the found things can still be added: not what the vault holds already. */
export function addable(found: readonly FoundView[]): Candidate[] {
  return found.filter(
    (item): item is Candidate => item.kind === "candidate" && !item.known,
  );
}

/**
 * Adding, with a visible confirmation and a way back. The dialog closes when nothing is left to decide;
 * `error` is the sentence to show when main said no, and then nothing was added.
 */
export function useAdding(
  onAdded: (entryIds: readonly EntryId[]) => void,
  onClose: () => void,
) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const [added, setAdded] = useState<readonly CandidateId[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const renew = () =>
    cache.invalidateQueries({ queryKey: api.query.codes.list.key() });
  const complain = (problem: CallError) =>
    void showNotice({ tone: "problem", message: explain(t, problem) });

  const undo = async (entryIds: readonly EntryId[]) => {
    for (const entryId of entryIds) {
      const answer = await safe(api.call.codes.remove({ entryId }));
      if (answer.error !== null) complain(answer.error);
    }
    await renew();
  };

  const add = async (
    chosen: readonly Candidate[],
    found: readonly FoundView[],
  ) => {
    setBusy(true);
    setError(null);
    const candidateIds = chosen.map((item) => item.candidateId);
    const answer = await safe(api.call.enrol.add({ candidateIds }));
    setBusy(false);
    if (answer.error !== null) {
      setError(explain(t, answer.error));
      return;
    }
    const { entryIds } = answer.data;
    const done = [...added, ...candidateIds];
    setAdded(done);
    onAdded(entryIds);
    await renew();
    const [first] = chosen;
    void showNotice({
      tone: "done",
      message:
        chosen.length === 1 && first !== undefined
          ? t("enrol.addedOne", {
              name: entryName(first.entry, t("codes.unnamed")),
            })
          : t("enrol.addedMany", { count: chosen.length }),
      undo: { label: t("common.undo"), run: () => void undo(entryIds) },
    });
    if (addable(found).every((item) => done.includes(item.candidateId)))
      onClose();
  };

  const forget = () => {
    setAdded([]);
    setError(null);
  };
  return { added, busy, error, add, forget };
}

/** Adding, as the panes of the dialog get it. */
export type Adding = ReturnType<typeof useAdding>;
