import { useCallback, useEffect, useRef, useState } from "react";
import { useApi } from "./api";

/**
 * The newest link by which the system opened the app, how to say that it has been dealt with, and how to open one as the
 * system would. `onArrival` runs for each. A link is a credential: it is kept nowhere but here.
 */
export function useArrivedLink(
  onArrival: () => void,
): readonly [string | null, () => void, (link: string) => void] {
  const api = useApi();
  const [link, setLink] = useState<string | null>(null);
  const tell = useRef(onArrival);
  useEffect(() => {
    tell.current = onArrival;
  });
  const open = useCallback((opened: string) => {
    setLink(opened);
    tell.current();
  }, []);
  useEffect(() => {
    const end = new AbortController();
    const listen = async () => {
      const links = await api.call.app.links(undefined, { signal: end.signal });
      for await (const arrived of links) {
        open(arrived.link);
      }
    };
    listen().catch(() => undefined); // main is gone, or this window is: nobody is left to hear
    return () => {
      end.abort();
    };
  }, [api, open]);
  const drop = useCallback(() => {
    setLink(null);
  }, []);
  return [link, drop, open];
}
