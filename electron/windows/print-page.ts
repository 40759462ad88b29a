import path from "node:path";
import { app, dialog, type BrowserWindow } from "electron";
import { no, yes, type Outcome } from "../../shared/outcome";
import { pdfName } from "./pdf-name";

/** What printing needs of the app around it. */
export type Surroundings = {
  readonly mainWindow: () => BrowserWindow | null;
  /** Writes all of it or nothing, readable by its owner only; rejects where it cannot. */
  readonly writePrivately: (file: string, bytes: Buffer) => Promise<void>;
  /** Is told why nothing came out: a word of the OS, without a path. */
  readonly failed: (because: string) => void;
};

/**
 * What the main window shows, on paper or as a file: as its `@media print` has it, without a header or a background.
 * Neither keeps anything of it; a member who cancels is answered like one who did not.
 */
export type PagePrinter = {
  /** By way of the OS's dialog; false where that was cancelled. */
  readonly printPage: () => Promise<Outcome<boolean, "failed">>;
  /**
   * A PDF where the member says, and where that is; null where they cancel. The page is taken before they are asked:
   * they get what was there when they wanted it.
   */
  readonly savePdf: (
    suggestedName: string,
  ) => Promise<Outcome<string | null, "failed">>;
};

/** Prints the one main window. */
export function createPagePrinter({
  mainWindow,
  writePrivately,
  failed,
}: Surroundings): PagePrinter {
  const refuse = (because: string) => {
    failed(because);
    return no("failed" as const);
  };
  return {
    printPage: async () => {
      const contents = mainWindow()?.webContents;
      if (contents === undefined) return refuse("no-window");
      const reason = await new Promise<string | null>((resolve) => {
        contents.print(
          {
            silent: false,
            printBackground: false,
            margins: { marginType: "default" },
          },
          (isPrinted, because) => {
            resolve(isPrinted ? null : because);
          },
        );
      }).catch(nameError);
      if (reason === null) return yes(true);
      return /cancel/i.test(reason) ? yes(false) : refuse(reason);
    },
    savePdf: async (suggestedName) => {
      const window = mainWindow();
      if (window === null) return refuse("no-window");
      try {
        const pdf = await window.webContents.printToPDF({
          pageSize: "A4",
          preferCSSPageSize: true,
          printBackground: false,
          displayHeaderFooter: false,
        });
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          defaultPath: path.join(
            app.getPath("documents"),
            pdfName(suggestedName),
          ),
          filters: [{ name: "PDF", extensions: ["pdf"] }],
          properties: ["createDirectory", "showOverwriteConfirmation"],
        });
        if (canceled || !filePath) return yes(null);
        await writePrivately(filePath, pdf);
        return yes(filePath);
      } catch (error) {
        return refuse(nameError(error));
      }
    },
  };
}

/** Its code or its kind: an error's message could hold the path that the member chose. */
function nameError(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? String(error.code) : error.name;
}
