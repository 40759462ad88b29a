import { Button } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryView } from "../../../shared/model/entry-view";
import { explain } from "../../words/explain";
import { isolate } from "../../words/entry-name";
import { CodeList } from "./CodeList";
import type { Ways } from "./ways";
import { CodesHeader } from "./CodesHeader";
import { EmptyState } from "./EmptyState";
import { filterEntries } from "./filter-entries";
import { useCodeActions } from "./use-code-actions";
import { useLiveCodes } from "./use-live-codes";
import classes from "./CodesScreen.module.css";

/** Where the buttons of this screen lead; other screens, which it does not know. */
/** From this many entries on, looking for one takes longer than typing its name. */
const SEARCH_FROM = 5;

/** The codes, live. `onDrawn` is called once, after the first time that something is drawn. */
export function CodesScreen({
  ways,
  fresh,
  onRecoveryCodes,
  onDrawn,
}: {
  readonly ways: Ways;
  readonly fresh: readonly string[];
  readonly onRecoveryCodes: (entry: EntryView) => void;
  readonly onDrawn: () => void;
}) {
  const { t } = useTranslation();
  const { list, views, now, jumps } = useLiveCodes();
  const actions = useCodeActions(onRecoveryCodes);
  const [query, setQuery] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const found = filterEntries(views, query);
  const loaded = list.data !== undefined;

  // Before the paint, so that the announcement follows this very frame.
  useLayoutEffect(() => {
    if (loaded) onDrawn();
  }, [loaded, onDrawn]);

  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (event.key !== "f" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener("keydown", find);
    return () => {
      window.removeEventListener("keydown", find);
    };
  }, []);

  const takeFirst = () => {
    const first = found[0];
    if (first === undefined || query === "") return;
    if (first.kind === "counted" && first.code === null)
      void actions.advance(first.entry);
    else void actions.copy(first.entry, "current");
  };

  return (
    <main className={classes["screen"]}>
      <CodesHeader
        ways={ways}
        empty={loaded && views.length === 0}
        search={
          views.length >= SEARCH_FROM || query !== ""
            ? { query, change: setQuery, submit: takeFirst, field }
            : null
        }
      />
      <div className={classes["main"]}>
        {found.length > 0 && (
          <CodeList
            views={found}
            now={now}
            jumps={jumps}
            fresh={fresh}
            actions={actions}
          />
        )}
        {loaded && views.length === 0 && query === "" && (
          <EmptyState ways={ways} />
        )}
        {loaded && found.length === 0 && query !== "" && (
          <div className={classes["nothing"]}>
            <p>{t("codes.noMatch", { query: isolate(query) })}</p>
            <Button
              variant="default"
              onClick={() => {
                setQuery("");
              }}
            >
              {t("codes.clearSearch")}
            </Button>
          </div>
        )}
        {!loaded && list.isError && (
          <div className={classes["nothing"]} role="alert">
            <h2>{t("codes.failed")}</h2>
            <p>{explain(t, list.error)}</p>
            <Button onClick={() => void list.refetch()}>
              {t("common.retry")}
            </Button>
          </div>
        )}
      </div>
      <div className="unseen" role="status" aria-live="polite">
        {actions.said}
      </div>
    </main>
  );
}
