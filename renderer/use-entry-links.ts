import { useEffect, useState } from "react";
import { useApi } from "./api";

/** How many links of entries the system has opened the app by, as far as the window heard; the links themselves stay in main, and wait there. */
export function useEntryLinks(): number {
  const api = useApi();
  const [count, setCount] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    const listen = async () => {
      const { signal } = end;
      const arrivals = await api.call.enrol.linkArrivals(undefined, { signal });
      while ((await arrivals.next()).done !== true)
        setCount((before) => before + 1);
    };
    listen().catch(() => undefined); // main is gone: nobody is left to hear
    return () => {
      end.abort();
    };
  }, [api]);
  return count;
}
