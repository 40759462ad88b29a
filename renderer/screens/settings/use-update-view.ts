import { useEffect, useState } from "react";
import type { UpdateView } from "../../../shared/model/update-view";
import { useApi } from "../../api";

/** How far Nidan is with a newer version of itself, as it changes; null until main has said so once. */
export function useUpdateView(): UpdateView | null {
  const api = useApi();
  const [view, setView] = useState<UpdateView | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const listen = async () => {
      const { signal } = end;
      const told = await api.call.updates.view(undefined, { signal });
      for await (const next of told) setView(next);
    };
    listen().catch(() => undefined); // main is gone, or this dialog is: nobody is left to hear
    return () => {
      end.abort();
    };
  }, [api]);
  return view;
}
