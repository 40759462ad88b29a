import path from "node:path";

export type ReadFile = (file: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Reads the page's files and says, once, when its first script and all that was asked for with it have been handed out.
 * From then on the page is busy with itself, and main can do work that would have kept it waiting before.
 */
export function createPageReader(
  readFile: ReadFile,
  onScriptRead: () => void,
): ReadFile {
  let pending = 0;
  let isScriptRead = false;
  let isSaid = false;
  return async (file) => {
    pending += 1;
    try {
      return await readFile(file);
    } finally {
      pending -= 1;
      isScriptRead ||= path.extname(file) === ".js";
      if (isScriptRead && pending === 0 && !isSaid) {
        isSaid = true;
        setImmediate(onScriptRead);
      }
    }
  };
}
