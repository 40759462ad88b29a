import { clipboard } from "electron";
import type { Clipboard } from "../../ports/clipboard";

/** The clipboard of the desktop; read back, because Electron does not say when the OS refused. */
export const electronClipboard: Clipboard = {
  writeText: async (text) => {
    await clipboard.writeText(text);
    return (await clipboard.readText()) === text;
  },
};
