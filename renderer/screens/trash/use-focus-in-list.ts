import { useEffect, useRef } from "react";

/**
 * When an entry leaves the list, the one in its place gets the focus, or the place of the list where it was the last:
 * nobody has to start over at the top. The place is where the list is, and takes the focus itself.
 */
export function useFocusInList(ids: readonly string[] | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(ids);
  useEffect(() => {
    const old = before.current;
    before.current = ids;
    if (old === undefined || ids === undefined || ids.length >= old.length)
      return;
    const gone = old.findIndex((id) => !ids.includes(id));
    const items = place.current?.querySelectorAll("li");
    const next = items?.[Math.min(gone, ids.length - 1)];
    (next?.querySelector("button") ?? place.current)?.focus();
  }, [ids]);
  return place;
}
