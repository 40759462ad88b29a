import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  renameSync,
  statSync,
} from "node:fs";
import path from "node:path";
import type { LineSink } from "./kept-log";

/** How large `nidan.log` becomes before it is put aside. */
export const LARGEST_LOG_BYTES = 1024 * 1024;

/**
 * Writes each line into `nidan.log` in this folder, readable by its owner only, at once: the last line before a crash is
 * the one that is wanted. A full file becomes `nidan.old.log`, in place of the one before. What cannot be written is
 * left out; the app goes on without it.
 */
export function createLogFile(
  folder: string,
  largestBytes = LARGEST_LOG_BYTES,
): LineSink {
  const file = path.join(folder, "nidan.log");
  let size: number | null = null;
  return (line) => {
    const bytes = Buffer.from(`${line}\n`);
    try {
      size ??= begin(folder, file);
      if (size > 0 && size + bytes.length > largestBytes) {
        renameSync(file, path.join(folder, "nidan.old.log"));
        size = 0;
      }
      appendFileSync(file, bytes, { mode: 0o600 });
      size += bytes.length;
    } catch {
      size = null; // perhaps the folder is gone, or the disk is full: the next line begins anew
    }
  };
}

/** How much there is already. A file that others could read is theirs no more. */
function begin(folder: string, file: string): number {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const there = statSync(file, { throwIfNoEntry: false });
  if (there === undefined) return 0;
  chmodSync(file, 0o600);
  return there.size;
}
