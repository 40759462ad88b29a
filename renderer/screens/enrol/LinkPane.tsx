import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi, type CallError } from "../../api";
import { Callout } from "../../components/Callout";
import { explain } from "../../words/explain";
import type { Tray } from "./use-tray";
import classes from "./Pane.module.css";

/** Takes in every link by which the system opens the app, for as long as it is shown. */
export function LinkPane({ trayed }: { readonly trayed: Tray }) {
  const api = useApi();
  const { t } = useTranslation();
  const [error, setError] = useState<CallError | null>(null);
  const { take } = trayed;
  useEffect(() => {
    const end = new AbortController();
    const listen = async () => {
      const { signal } = end;
      const arrivals = await api.call.enrol.linkArrivals(undefined, { signal });
      while ((await arrivals.next()).done !== true) {
        const { tray } = await api.call.enrol.takeLink();
        if (tray !== null && !signal.aborted) take(tray);
      }
    };
    listen().catch((problem: unknown) => {
      if (!end.signal.aborted) setError(problem as CallError);
    });
    return () => {
      end.abort();
    };
  }, [api, take]);
  return error === null ? (
    <p className={classes["hint"]}>{t("enrol.linkLead")}</p>
  ) : (
    <Callout tone="problem">{explain(t, error)}</Callout>
  );
}
