import { createContext, useContext } from "react";

const ScanHereContext = createContext<() => void>(() => undefined);

/** Hands every page the way to have its own QR codes scanned. */
export const ScanHereProvider = ScanHereContext.Provider;

/** Scans the screens with Nidan's own window on them, for a page that shows a QR code. */
export function useScanHere(): () => void {
  return useContext(ScanHereContext);
}
