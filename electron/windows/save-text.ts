import path from "node:path";
import { app, dialog, type BrowserWindow } from "electron";
import { no, yes, type Outcome } from "../../shared/outcome";

/**
 * A text where the member says, by way of the OS's dialog, and where that is; null where they cancel. The file is all of
 * it or nothing, and readable by its owner only.
 */
export function createTextSaver({
  mainWindow,
  writePrivately,
  failed,
}: {
  readonly mainWindow: () => BrowserWindow | null;
  readonly writePrivately: (file: string, bytes: Buffer) => Promise<void>;
  /** Is told why nothing was saved: a word of the OS, without a path. */
  readonly failed: (because: string) => void;
}) {
  return async (
    suggestedName: string,
    text: string,
  ): Promise<Outcome<string | null, "failed">> => {
    const window = mainWindow();
    try {
      if (window === null) throw new Error("no window");
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: path.join(app.getPath("documents"), suggestedName),
        filters: [{ name: "JSON", extensions: ["json"] }],
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      if (canceled || !filePath) return yes(null);
      await writePrivately(filePath, Buffer.from(text));
      return yes(filePath);
    } catch (error) {
      // An error's message could hold the path that the member chose.
      const hasCode = error instanceof Error && "code" in error;
      failed(hasCode ? String(error.code) : "unknown");
      return no("failed");
    }
  };
}
