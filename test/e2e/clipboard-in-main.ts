import { electronClipboard } from "../../electron/adapters/clipboard/electron-clipboard";
import { clipboardChecks } from "../ports/clipboard-suite";

/** What came of the port's suite on the desktop's own clipboard: to be called in Electron's main process. */
export async function checkClipboard() {
  const results: {
    readonly title: string;
    readonly is: unknown;
    readonly should: unknown;
  }[] = [];
  for (const { title, seen } of clipboardChecks)
    results.push({ title, ...(await seen(electronClipboard)) });
  return results;
}
