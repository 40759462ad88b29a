import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "./api";

/** Has macOS's Help menu lead to the diagnostics, in the words of the window; other systems have no such menu. */
export function useHelpAsked(isMac: boolean, onAsked: () => void): void {
  const api = useApi();
  const { t } = useTranslation();
  const label = t("help.open");
  const tell = useRef(onAsked);
  useEffect(() => {
    tell.current = onAsked;
  });
  useEffect(() => {
    if (!isMac) return;
    const end = new AbortController();
    const listen = async () => {
      const { signal } = end;
      const asked = await api.call.app.helpAsked({ label }, { signal });
      while ((await asked.next()).done !== true) tell.current();
    };
    listen().catch(() => undefined); // main is gone, or this window is: nobody is left to hear
    return () => {
      end.abort();
    };
  }, [api, isMac, label]);
}
