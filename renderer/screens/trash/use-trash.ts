import { safe } from "@orpc/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryView } from "../../../shared/model/entry-view";
import { useApi } from "../../api";
import { showNotice } from "../../components/notices";
import { entryName } from "../../words/entry-name";
import { explain } from "../../words/explain";

/** The deleted entries and what can be done with one. `error` is the sentence to show when main said no. */
export function useTrash() {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const view = useQuery({
    ...api.query.trash.list.queryOptions(),
    staleTime: 0,
    gcTime: 0,
  });
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const nameOf = (entry: EntryView) => entryName(entry, t("codes.unnamed"));

  const act = async (what: "restore" | "erase", entry: EntryView) => {
    if (busy) return;
    setBusy(true);
    const answer = await safe(api.call.trash[what]({ entryId: entry.id }));
    // Also after a no: another one may have been quicker.
    await Promise.all([
      cache.invalidateQueries({ queryKey: api.query.trash.list.key() }),
      cache.invalidateQueries({ queryKey: api.query.codes.list.key() }),
    ]);
    setBusy(false);
    setError(answer.error && explain(t, answer.error));
    if (answer.error !== null) return;
    const done = what === "restore" ? "trash.restored" : "trash.erased";
    const message = t(done, { name: nameOf(entry) });
    void showNotice({ tone: "done", message });
  };

  return { view, error, busy, nameOf, act };
}
