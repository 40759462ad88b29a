import { useMantineColorScheme } from "@mantine/core";
import { safe } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AppView, Preferences } from "../shared/model/app-view";
import { useApi } from "./api";
import { showNotice } from "./components/notices";
import { explain } from "./words/explain";
import { languageOf, speak } from "./words/i18n";

/** Changes what the member prefers: seen at once, then kept by main, which may fail; then it holds until the app ends. */
export function useChoose(): (change: Partial<Preferences>) => void {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const keep = async (change: Partial<Preferences>) => {
    const { error } = await safe(api.call.app.setPreferences(change));
    if (error !== null)
      void showNotice({ tone: "problem", message: explain(t, error) });
  };
  return (change) => {
    const key = api.query.app.view.queryKey();
    const old = cache.getQueryData<AppView>(key);
    if (old === undefined) return;
    const view = { ...old, preferences: { ...old.preferences, ...change } };
    cache.setQueryData(key, view);
    setColorScheme(view.preferences.colorScheme);
    speak(languageOf(view));
    void keep(change);
  };
}
