import { useCallback, useEffect, useRef, useState } from "react";
import type { TrayView } from "../../../../shared/model/tray-view";
import { useApi } from "../../../api";

/** Has main look at what is copied until something new is there. It ends with the component, at the latest. */
export function useClipboardWatch(onTray: (tray: TrayView) => void) {
  const api = useApi();
  const [isOn, setOn] = useState(false);
  const ending = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    ending.current?.abort();
    setOn(false);
  }, []);
  const start = useCallback(async () => {
    const end = new AbortController();
    ending.current = end;
    setOn(true);
    try {
      const { signal } = end;
      const told = await api.call.enrol.watchClipboard(undefined, { signal });
      for await (const seen of told)
        if (seen.state === "found" && !signal.aborted) onTray(seen.tray);
    } catch {
      // the vault was locked, or the watch was stopped
    }
    if (!end.signal.aborted) setOn(false);
  }, [api, onTray]);
  useEffect(
    () => () => {
      ending.current?.abort();
    },
    [],
  );
  return { isOn, start, stop };
}
