import { useEffect, useSyncExternalStore } from "react";

let open = 0;
const watchers = new Set<() => void>();

function count(more: 1 | -1): void {
  open += more;
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Counts as an open dialog for as long as it is mounted. */
export function useAsDialog(): void {
  useEffect(() => {
    count(1);
    return () => {
      count(-1);
    };
  }, []);
}

/** Whether any dialog lies over the window, whoever opened it. */
export function useIsDialogOpen(): boolean {
  return useSyncExternalStore(watch, () => open > 0);
}
