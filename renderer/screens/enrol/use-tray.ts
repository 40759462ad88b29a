import { useCallback, useEffect, useState } from "react";
import type { TrayView } from "../../../shared/model/tray-view";
import { useApi } from "../../api";

/** What was read since the dialog was opened. It begins empty and leaves nothing behind; `empty` begins it anew. */
export function useTray() {
  const api = useApi();
  const [tray, setTray] = useState<TrayView | null>(null);
  const empty = useCallback(async () => {
    setTray(null);
    await api.call.enrol.clear().catch(() => undefined);
  }, [api]);
  useEffect(() => {
    const clear = () => {
      void api.call.enrol.clear().catch(() => undefined); // main is gone, and the tray with it
    };
    clear();
    return clear;
  }, [api]);
  return { tray, take: setTray, empty };
}

/** The tray, as the panes of the dialog get it. */
export type Tray = ReturnType<typeof useTray>;
