import { useEffect, useRef } from "react";

/** Has `leave` called when Escape is pressed and no dialog or menu is there to be closed by it first. */
export function useEscape(isWanted: boolean, leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    if (!isWanted) return;
    const hear = (event: KeyboardEvent) => {
      const isTaken =
        event.defaultPrevented ||
        document.querySelector('[role="dialog"], [role="menu"]') !== null;
      if (event.key === "Escape" && !isTaken) latest.current();
    };
    // Before React and the component library, which have removed what they close by the time others hear of it.
    document.addEventListener("keydown", hear, { capture: true });
    return () => {
      document.removeEventListener("keydown", hear, { capture: true });
    };
  }, [isWanted]);
}
