import type { Clipboard } from "../../electron/ports/clipboard";

/** A clipboard in memory that can refuse. */
export function createMemoryClipboard(): Clipboard & {
  text: string;
  takes: boolean;
} {
  const clipboard = {
    text: "",
    takes: true,
    writeText: (text: string) => {
      if (clipboard.takes) clipboard.text = text;
      return Promise.resolve(clipboard.takes);
    },
  };
  return clipboard;
}
