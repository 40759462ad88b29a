import { useCallback, useEffect, useRef, useState } from "react";
import type { TrayView } from "../../../shared/model/tray-view";
import { useApi, type CallError } from "../../api";

/** A watch that is on, with the displays that the last look could not read; one that ended by itself; or why it could not go on. */
export type Watch =
  | { readonly state: "off" }
  | { readonly state: "on"; readonly unread: readonly number[] }
  | { readonly state: "over" }
  | { readonly state: "failed"; readonly error: CallError };

/** Has the screens looked at until something new is there. It ends with the component, at the latest. */
export function useWatch(onTray: (tray: TrayView) => void) {
  const api = useApi();
  const [watch, setWatch] = useState<Watch>({ state: "off" });
  const ending = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    ending.current?.abort();
    ending.current = null;
    setWatch({ state: "off" });
  }, []);
  const start = useCallback(async () => {
    const end = new AbortController();
    ending.current?.abort();
    ending.current = end;
    setWatch({ state: "on", unread: [] });
    try {
      const { signal } = end;
      const told = await api.call.enrol.watchScreen(undefined, { signal });
      for await (const seen of told) {
        if (signal.aborted) return;
        if (seen.state === "looking") {
          setWatch({ state: "on", unread: seen.unread });
          continue;
        }
        onTray(seen.tray);
        setWatch({ state: "off" });
        return;
      }
      setWatch({ state: "over" });
    } catch (error) {
      if (!end.signal.aborted)
        setWatch({ state: "failed", error: error as CallError });
    }
  }, [api, onTray]);

  useEffect(
    () => () => {
      ending.current?.abort();
    },
    [],
  );
  return { watch, start, stop };
}

/** The watch, as the pane that shows it gets it. */
export type Watching = ReturnType<typeof useWatch>;
