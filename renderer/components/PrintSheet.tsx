import "./print-sheet.css";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";

/** What is printed in place of the window: on the screen it is not there, on paper there is nothing else. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className="print-sheet">{children}</div>,
    document.body,
  );
}
