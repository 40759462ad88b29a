import { isDefinedError, safe } from "@orpc/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryView } from "../../../shared/model/entry-view";
import type { MemberKey } from "../../../shared/model/vault-view";
import type { EpochMs } from "../../../shared/time";
import { useApi } from "../../api";
import { showNotice } from "../../components/notices";
import { entryName } from "../../words/entry-name";
import { explain } from "../../words/explain";

/**
 * The list kept with an entry and what can be done with it. `error` is the sentence to show when main said no. Shown codes
 * live in this screen alone, and are asked for anew when the list was replaced.
 */
export function useKeptCodes(entry: EntryView) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const entryId = entry.id;
  const view = useQuery({
    ...api.query.recoveryCodes.view.queryOptions({ input: { entryId } }),
    staleTime: 0,
    gcTime: 0,
  });
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [mustProve, setMustProve] = useState(false);
  const [busy, setBusy] = useState(false);
  const name = entryName(entry, t("codes.unnamed"));

  const renewRows = () =>
    cache.invalidateQueries({ queryKey: api.query.codes.list.key() });
  const key = api.query.recoveryCodes.view.queryKey({ input: { entryId } });
  /** The tick is there before main has answered, and is put right again when main says no. */
  const tick = (index: number, usedAt: EpochMs | null) => {
    cache.setQueryData(
      key,
      (list) =>
        list && {
          ...list,
          codes: list.codes.map((one, i) => (i === index ? { usedAt } : one)),
        },
    );
  };
  /** The answer, or null after its refusal was put on the screen. */
  const ask = async <Answer>(call: Promise<Answer>) => {
    setBusy(true);
    const answer = await safe(call);
    setBusy(false);
    setError(answer.error && explain(t, answer.error));
    return answer.error === null ? answer.data : null;
  };

  const restore = async () => {
    const answer = await safe(api.call.recoveryCodes.restore({ entryId }));
    if (answer.error !== null) {
      void showNotice({ tone: "problem", message: explain(t, answer.error) });
      return;
    }
    setShown(null);
    const every = api.query.recoveryCodes.view.key();
    await Promise.all([
      cache.invalidateQueries({ queryKey: every }),
      renewRows(),
    ]);
    const message = t("recoveryCodes.restored", { name });
    void showNotice({ tone: "done", message });
  };
  const undo = { label: t("common.undo"), run: () => void restore() };

  return {
    name,
    view,
    shown,
    error,
    busy,
    hide: () => {
      setShown(null);
    },
    /** Whether the member has to prove that it is them first. */
    mustProve,
    /** Shows the codes, or says in `mustProve` what is missing. Answers the refusal of a proof that came along. */
    reveal: async (proof: MemberKey | null) => {
      setBusy(true);
      const answer = await safe(
        api.call.recoveryCodes.reveal({ entryId, proof }),
      );
      setBusy(false);
      const { error: refusal } = answer;
      const isKey = isDefinedError(refusal) && refusal.code === "KEY_REFUSED";
      setMustProve(isKey);
      setError(refusal === null || isKey ? null : explain(t, refusal));
      setShown(answer.data?.codes.map(({ code }) => code) ?? null);
      return isKey ? refusal : null;
    },
    save: async (text: string) => {
      const hadSome = view.data !== null;
      const next = await ask(api.call.recoveryCodes.save({ entryId, text }));
      if (next === null) return false;
      setShown(null);
      cache.setQueryData(key, next);
      void renewRows();
      // The first list is seen to be there; that another one is gone has to be said.
      const message = t("recoveryCodes.replaced", { name });
      if (hadSome) void showNotice({ tone: "done", message, undo });
      return true;
    },
    mark: async (index: number, used: boolean) => {
      const before = view.data?.codes[index]?.usedAt ?? null;
      tick(index, used ? Date.now() : null);
      const input = { entryId, index, used };
      const next = await ask(api.call.recoveryCodes.mark(input));
      tick(index, next === null ? before : (next.codes[index]?.usedAt ?? null));
      void renewRows();
    },
    copy: async (index: number) => {
      const input = { entryId, index };
      return (await ask(api.call.recoveryCodes.copy(input))) !== null;
    },
    forget: async () => {
      const gone = await ask(api.call.recoveryCodes.forget({ entryId }));
      if (gone === null) return false;
      void renewRows();
      const message = t("recoveryCodes.forgotten", { name });
      void showNotice({ tone: "done", message, undo });
      return true;
    },
  };
}

/** The kept list, as the parts of the dialog get it. */
export type KeptCodes = ReturnType<typeof useKeptCodes>;
