import { useQuery } from "@tanstack/react-query";
import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
} from "react";
import { useTranslation } from "react-i18next";
import type { CodeView } from "../../../shared/model/code-view";
import type { EpochMs } from "../../../shared/time";
import { useApi } from "../../api";
import { CodeRow } from "./CodeRow";
import { shownAt } from "./code-timing";
import type { CodeActions } from "./use-code-actions";
import { useRevealed } from "./use-revealed";
import classes from "./CodeList.module.css";

/** More rows than a window shows at first. The others are drawn right after, once these are on the screen. */
const FIRST_ROWS = 18;

/** What of an entry is drawn at a moment; a row is drawn anew only when one of these changes. */
function drawn(view: CodeView, now: EpochMs) {
  if (view.kind === "counted")
    return { code: view.code, after: null, time: null };
  const shown = shownAt(view, now);
  if (shown.state === "stale") return { code: null, after: null, time: null };
  return {
    code: shown.code.code,
    after: shown.after?.code ?? null,
    time: shown.code,
  };
}

/** The arrow keys walk from entry to entry, so that a long list does not take a hundred presses of Tab. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as HTMLElement).closest("li");
  if (step === undefined || row === null) return;
  const to = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  const button = to?.querySelector("button");
  if (!button) return;
  event.preventDefault();
  button.focus();
}

/** When the row that had the focus is deleted, the one in its place gets it: nobody has to start over at the top. */
function useFocusAfterRemoval(views: readonly CodeView[]) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(views);
  useEffect(() => {
    const old = before.current;
    before.current = views;
    if (views.length >= old.length) return;
    if (document.activeElement !== document.body) return;
    const ids = new Set(views.map((view) => view.entry.id));
    const gone = old.findIndex((view) => !ids.has(view.entry.id));
    const row = list.current?.children[Math.min(gone, views.length - 1)];
    row?.querySelector("button")?.focus({ preventScroll: true });
  }, [views]);
  return list;
}

/** All entries that are looked for. `fresh` are those just added: they stand out for a moment. */
export function CodeList({
  views,
  now,
  jumps,
  fresh,
  actions,
}: {
  readonly views: readonly CodeView[];
  readonly now: EpochMs;
  readonly jumps: number;
  readonly fresh: readonly string[];
  readonly actions: CodeActions;
}) {
  const { t } = useTranslation();
  const { copied, copy, advance, remove, openRecoveryCodes } = actions;
  const forRows = useMemo(
    () => ({ copy, advance, remove, openRecoveryCodes }),
    [copy, advance, remove, openRecoveryCodes],
  );
  const list = useFocusAfterRemoval(views);
  const { data: app } = useQuery(useApi().query.app.view.queryOptions());
  const isHiding = app?.preferences.hideCodes ?? true;
  const { isRevealed, handlers } = useRevealed();
  const drawnRows = useDeferredValue(views.length, FIRST_ROWS);
  return (
    <ul
      ref={list}
      className={classes["list"]}
      data-testid="codes-list"
      aria-label={t("codes.list")}
      onKeyDown={walk}
      {...(isHiding && handlers)}
    >
      {views.slice(0, drawnRows).map((view) => (
        <CodeRow
          key={view.entry.id}
          t={t}
          view={view}
          {...drawn(view, now)}
          hidden={isHiding && !isRevealed(view.entry.id)}
          jumps={jumps}
          copied={copied?.entryId === view.entry.id ? copied.which : null}
          fresh={fresh.includes(view.entry.id)}
          actions={forRows}
        />
      ))}
    </ul>
  );
}
