import { clipboard, ClipboardItem } from "electron";
import type { Clipboard } from "../../ports/clipboard";
import { readImage, toShot } from "./clipboard-picture";
import { fingerprint } from "./fingerprint";
import { secretMarks } from "./secret-marks";

/**
 * The clipboard of the desktop; read back, because Electron does not say when the OS refused. Since version 44 it writes
 * formats of the system together with a text. Before, each format took the place of all others: a mark would cost the
 * text, so a secret goes without one there.
 */
export const electronClipboard: Clipboard = {
  writeText: async (text) => {
    await clipboard.writeText(text);
    return (await clipboard.readText()) === text;
  },
  writeSecret: async (text) =>
    (await writeMarked(text)) || electronClipboard.writeText(text),
  readText: async () => clipboard.readText(),
  readPicture: async () => {
    const image = await readImage();
    return image === null ? null : toShot(image);
  },
  signature: async () => {
    const text = await clipboard.readText();
    if (text !== "") return fingerprint(text);
    const image = await readImage();
    if (image === null) return "";
    const { width, height } = image.getSize();
    const small = image.resize({ width: 64 }).toBitmap().toString("base64");
    return `${width}x${height} ${fingerprint(small)}`;
  },
  clear: async () => {
    clipboard.clear();
    return Promise.resolve();
  },
};

/** Whether the text is there with its marks; one that cannot be marked is still to be copied. */
async function writeMarked(text: string): Promise<boolean> {
  if (typeof ClipboardItem !== "function") return false;
  try {
    const marked = { "text/plain": text, ...secretMarks(process.platform) };
    await clipboard.write([new ClipboardItem(marked)]);
    return (await clipboard.readText()) === text;
  } catch {
    return false;
  }
}
