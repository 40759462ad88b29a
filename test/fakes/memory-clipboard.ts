import type { Clipboard } from "../../electron/ports/clipboard";
import type { Shot } from "../../electron/ports/screen-capture";

/** A clipboard in memory that can refuse. `isMarked` says whether what it holds was written as a secret. */
export function createMemoryClipboard(): Clipboard & {
  text: string;
  takes: boolean;
  isMarked: boolean;
  picture: Shot | null;
} {
  const write = (text: string, isMarked: boolean) => {
    if (clipboard.takes) Object.assign(clipboard, { text, isMarked });
    return Promise.resolve(clipboard.takes);
  };
  const clipboard = {
    text: "",
    takes: true,
    isMarked: false,
    picture: null as Shot | null,
    writeText: (text: string) => write(text, false),
    writeSecret: (text: string) => write(text, true),
    readText: () => Promise.resolve(clipboard.text),
    readPicture: () => Promise.resolve(clipboard.picture),
    signature: () =>
      Promise.resolve(
        `${clipboard.text} ${String(clipboard.picture?.data.length)}`,
      ),
    clear: async () => {
      clipboard.picture = null;
      await write("", false);
    },
  };
  return clipboard;
}
