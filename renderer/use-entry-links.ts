import { useEffect, useEffectEvent } from "react";
import { useApi } from "./api";

/** Runs `onArrival` for every link of an entry by which the system opened the app, while `isWanted`; the link itself stays in main, and waits there. */
export function useEntryLinks(isWanted: boolean, onArrival: () => void): void {
  const api = useApi();
  const tell = useEffectEvent(onArrival);
  useEffect(() => {
    if (!isWanted) return;
    const end = new AbortController();
    const listen = async () => {
      const { signal } = end;
      const arrivals = await api.call.enrol.linkArrivals(undefined, { signal });
      while ((await arrivals.next()).done !== true) {
        tell();
      }
    };
    listen().catch(() => undefined); // main is gone: nobody is left to hear
    return () => {
      end.abort();
    };
  }, [api, isWanted]);
}
