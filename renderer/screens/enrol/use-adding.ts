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
import type { Tray } from "./use-tray";

/** Something that can be added by a press of a button. */
export type Candidate = Extract<FoundView, { kind: "candidate" }>;

/** One thing to add: as what the list does not hold, beside what it holds of that account, or in its place. */
export type Chosen = {
  readonly item: Candidate;
  readonly as: "new" | "beside" | "replacement";
};

/** What can be added without a question: what the vault does not hold in any way. */
export function addable(found: readonly FoundView[]): Candidate[] {
  return found.filter(
    (item): item is Candidate =>
      item.kind === "candidate" && item.standing === "new",
  );
}

/** Whether anything is left to decide. */
function isUndecided(item: FoundView): boolean {
  return item.kind === "candidate" && item.standing !== "same";
}

/** What the list does not hold in any way. */
export function asNew(item: Candidate): Chosen {
  return { item, as: "new" };
}

/**
 * Adding, with a visible confirmation and a way back. The dialog closes when nothing is left to decide;
 * `error` is the sentence to show when main said no, and then nothing was added.
 */
export function useAdding(
  tray: Pick<Tray, "take" | "renew">,
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

  const undo = async (
    entryIds: readonly EntryId[],
    replaced: readonly EntryId[],
  ) => {
    const removing = entryIds.map((entryId) =>
      safe(api.call.codes.remove({ entryId })),
    );
    for (const answer of await Promise.all(removing))
      if (answer.error !== null) complain(answer.error);
    for (const entryId of replaced) {
      const answer = await safe(api.call.trash.restore({ entryId }));
      if (answer.error !== null) complain(answer.error);
    }
    await renew();
    await tray.renew();
  };

  const add = async (chosen: readonly Chosen[]) => {
    setBusy(true);
    setError(null);
    const ids = chosen.map(({ item: { candidateId }, as }) => ({
      candidateId,
      as,
    }));
    const answer = await safe(api.call.enrol.add({ chosen: ids }));
    setBusy(false);
    if (answer.error !== null) {
      setError(explain(t, answer.error));
      return;
    }
    const { entryIds, replaced, tray: after } = answer.data;
    const done = new Set(answer.data.added);
    setAdded([...added, ...done]);
    tray.take(after);
    if (done.size === 0) return; // what it is now is asked in its place
    onAdded(entryIds);
    await renew();
    const [first] = chosen.filter(({ item }) => done.has(item.candidateId));
    void showNotice({
      tone: "done",
      message:
        done.size === 1 && first !== undefined
          ? t(replaced.length > 0 ? "enrol.replacedOne" : "enrol.addedOne", {
              name: entryName(first.item.entry, t("codes.unnamed")),
              count: replaced.length,
            })
          : t("enrol.addedMany", { count: done.size }),
      undo: {
        label: t("common.undo"),
        run: () => void undo(entryIds, replaced),
      },
    });
    const isOver = !after.found.some(isUndecided);
    const isWhole = after.exports.every(
      ({ size, have }) => have.length === size,
    );
    if (isOver && isWhole) onClose();
  };

  const forget = () => {
    setAdded([]);
    setError(null);
  };
  return { added, busy, error, add, forget, take: tray.take };
}

/** Adding, as the panes of the dialog get it. */
export type Adding = ReturnType<typeof useAdding>;
