import { execFileSync } from "node:child_process";
import type { Nidan } from "../launch";

/** All that an independent program reads in a PDF, in the order it was drawn, without the blank lines. */
export function pdftotext(file: string): string[] {
  const text = execFileSync("pdftotext", ["-raw", file, "-"], {
    encoding: "utf8",
  });
  return text
    .split(/[\n\f]/)
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => line !== "");
}

/** Answers the save dialog with this path, or with a cancel. */
export function answerSaveDialog({ app }: Nidan, filePath: string | null) {
  return app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: answer === null, filePath: answer ?? "" });
  }, filePath);
}

/** Lets the OS answer the print dialog so, and tells later how often it was asked. */
export async function answerPrintDialog(
  { app }: Nidan,
  isPrinted: boolean,
  reason: string,
): Promise<() => Promise<number>> {
  await app.evaluate(
    ({ BrowserWindow }, [printed, because]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error("no window");
      const counter = globalThis as { timesPrinted?: number };
      counter.timesPrinted = 0;
      contents.print = (_options, answer) => {
        counter.timesPrinted = (counter.timesPrinted ?? 0) + 1;
        answer?.(printed, because);
      };
    },
    [isPrinted, reason] as const,
  );
  return () =>
    app.evaluate(
      () => (globalThis as { timesPrinted?: number }).timesPrinted ?? 0,
    );
}
