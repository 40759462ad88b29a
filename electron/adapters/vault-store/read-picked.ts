import path from "node:path";
import { lstat } from "node:fs/promises";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { EpochMs } from "../../../shared/time";
import { backupName, generationName } from "./copy-name";
import { readBounded } from "./read-bounded";

/** The file that the member picked, and when it was saved: as its name says, else as the disk does. */
export async function readPicked(file: string): Promise<
  Outcome<
    {
      readonly name: string;
      readonly savedAt: EpochMs;
      readonly bytes: Uint8Array;
    },
    "not-readable"
  >
> {
  const name = path.basename(file);
  try {
    const bytes = await readBounded(file);
    if (bytes === null) return no("not-readable");
    const savedAt =
      backupName.momentOf(name) ??
      generationName.momentOf(name) ??
      Math.floor((await lstat(file)).mtimeMs);
    return yes({ name, savedAt, bytes });
  } catch {
    return no("not-readable");
  }
}
