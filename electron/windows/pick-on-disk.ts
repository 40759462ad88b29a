import { app, dialog, type BrowserWindow } from "electron";

export type DiskPicker = ReturnType<typeof createDiskPicker>;

/** The OS's own dialogs for a vault file and for a folder; null where the member cancelled. The window never says a path. */
export function createDiskPicker(mainWindow: () => BrowserWindow | null) {
  const pick = async (
    options: Electron.OpenDialogOptions,
  ): Promise<string | null> => {
    const window = mainWindow();
    if (window === null) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      defaultPath: app.getPath("documents"),
      ...options,
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    pickVaultFile: () =>
      pick({
        properties: ["openFile", "dontAddToRecent"],
        filters: [{ name: "Nidan", extensions: ["nidan"] }],
      }),
    pickFolder: () =>
      pick({
        properties: ["openDirectory", "createDirectory", "dontAddToRecent"],
      }),
  };
}
