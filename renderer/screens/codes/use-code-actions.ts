import { safe } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeView } from "../../../shared/model/code-view";
import type { EntryView } from "../../../shared/model/entry-view";
import { useApi, type CallError } from "../../api";
import { showNotice } from "../../components/notices";
import { entryName } from "../../words/entry-name";
import { explain } from "../../words/explain";
import { spellCode } from "../../words/group-code";

const CONFIRMED_MS = 2000;

/** What was just copied: shown in its row for two seconds. */
export type Copied = { readonly entryId: string; readonly which: Which };
type Which = "current" | "next";

/**
 * Everything a member can do with an entry. Each action says aloud what happened (`said` goes to a live region) and
 * what went wrong; the list is right before main has answered, and put right again when main says no.
 */
export function useCodeActions(openRecoveryCodes: (entry: EntryView) => void) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const [copied, setCopied] = useState<Copied | null>(null);
  const [said, setSaid] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  /** Said once: what stays in the page could be found there later, a new code too. */
  const say = useCallback((words: string) => {
    setSaid(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setCopied(null);
      setSaid("");
    }, CONFIRMED_MS);
  }, []);

  const nameOf = useCallback(
    (entry: EntryView) => entryName(entry, t("codes.unnamed")),
    [t],
  );
  const refuse = useCallback(
    (error: CallError) => {
      void cache.invalidateQueries({ queryKey: api.query.vault.key() });
      void cache.invalidateQueries({ queryKey: api.query.codes.list.key() });
      void showNotice({ tone: "problem", message: explain(t, error) });
    },
    [api, cache, t],
  );

  const copy = useCallback(
    async (entry: EntryView, which: Which) => {
      const { error } = await safe(
        api.call.codes.copy({ entryId: entry.id, which }),
      );
      if (error !== null) {
        refuse(error);
        return;
      }
      setCopied({ entryId: entry.id, which });
      const name = nameOf(entry);
      say(
        which === "current"
          ? t("codes.copiedName", { name })
          : t("codes.nextCopiedName", { name }),
      );
    },
    [api, nameOf, refuse, say, t],
  );

  const advance = useCallback(
    async (entry: EntryView) => {
      const { error, data } = await safe(
        api.call.codes.advance({ entryId: entry.id }),
      );
      if (error !== null) {
        refuse(error);
        return;
      }
      cache.setQueryData(api.query.codes.list.queryKey(), (views) =>
        views?.map((view) => (view.entry.id === entry.id ? data : view)),
      );
      const code = data.kind === "counted" ? (data.code ?? "") : "";
      say(t("codes.advanced", { name: nameOf(entry), code: spellCode(code) }));
    },
    [api, cache, nameOf, refuse, say, t],
  );

  const restore = useCallback(
    async (entry: EntryView) => {
      const { error } = await safe(
        api.call.codes.restore({ entryId: entry.id }),
      );
      if (error !== null) {
        refuse(error);
        return;
      }
      await cache.invalidateQueries({ queryKey: api.query.codes.list.key() });
      setSaid(t("codes.restored", { name: nameOf(entry) }));
    },
    [api, cache, nameOf, refuse, t],
  );

  const remove = useCallback(
    async (entry: EntryView) => {
      const others = (views: CodeView[] | undefined) =>
        views?.filter((view) => view.entry.id !== entry.id);
      const key = api.query.codes.list.queryKey();
      await cache.cancelQueries({ queryKey: key });
      cache.setQueryData(key, others);
      const { error } = await safe(
        api.call.codes.remove({ entryId: entry.id }),
      );
      if (error !== null) {
        refuse(error);
        return;
      }
      cache.setQueryData(key, others); // a boundary may have asked for the list in between
      void showNotice({
        tone: "done",
        message: t("codes.removed", { name: nameOf(entry) }),
        undo: {
          label: t("common.undo"),
          run: () => void restore(entry),
        },
      });
    },
    [api, cache, nameOf, refuse, restore, t],
  );

  return { copied, said, copy, advance, remove, openRecoveryCodes };
}

/** The actions as the rows get them. */
export type CodeActions = ReturnType<typeof useCodeActions>;
