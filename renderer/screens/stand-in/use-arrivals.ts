import { useEffect, useState } from "react";
import type { ReceivedView } from "../../../shared/model/received-view";
import { useApi } from "../../api";

/** What the stand-in received, the newest first, as it arrives. Messages hold codes and links: they are kept nowhere but here. */
export function useArrivals(): readonly ReceivedView[] {
  const api = useApi();
  const [newestFirst, setNewestFirst] = useState<readonly ReceivedView[]>([]);
  useEffect(() => {
    const end = new AbortController();
    const listen = async () => {
      const { signal } = end;
      const told = await api.call.service.arrivals(undefined, { signal });
      for await (const { messages } of told)
        setNewestFirst([...messages].reverse());
    };
    listen().catch(() => undefined); // main is gone, or this window is: nobody is left to hear
    return () => {
      end.abort();
    };
  }, [api]);
  return newestFirst;
}
