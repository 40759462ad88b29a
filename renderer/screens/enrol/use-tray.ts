import { safe } from "@orpc/client";
import { useCallback, useEffect, useState } from "react";
import type { TrayView } from "../../../shared/model/tray-view";
import { useApi } from "../../api";

/** What was read since the dialog was opened. It begins empty and leaves nothing behind; `empty` begins it anew, `renew` asks how it stands now. */
export function useTray() {
  const api = useApi();
  const [tray, setTray] = useState<TrayView | null>(null);
  const empty = useCallback(async () => {
    setTray(null);
    await api.call.enrol.clear().catch(() => undefined);
  }, [api]);
  const renew = useCallback(async () => {
    const { data } = await safe(api.call.enrol.readCodes({ codes: [] }));
    if (data !== undefined) setTray(data);
  }, [api]);
  useEffect(() => {
    const clear = () => {
      void api.call.enrol.clear().catch(() => undefined); // main is gone, and the tray with it
    };
    clear();
    return clear;
  }, [api]);
  return { tray, take: setTray, empty, renew };
}

/** The tray, as the panes of the dialog get it. */
export type Tray = ReturnType<typeof useTray>;
