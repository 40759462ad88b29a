import { useEffect } from "react";

const LOOK_MS = 1000;

/** Calls `hide` once so much time has passed on the clock. A timer alone would stand still while the computer sleeps. */
export function useHideAfter(shownMs: number, hide: () => void): void {
  useEffect(() => {
    const until = Date.now() + shownMs;
    const timer = setInterval(() => {
      if (Date.now() >= until) hide();
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [shownMs, hide]);
}
