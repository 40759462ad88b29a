import { useEffect, useState } from "react";

/** Gives the focus back, when the dialog is gone, to what had it when the dialog came. */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
