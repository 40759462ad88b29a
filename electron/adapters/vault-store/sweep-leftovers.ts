import path from "node:path";
import { DAY_MS, type EpochMs } from "../../../shared/time";
import { realDisk, type Disk } from "./disk";
import { followLink } from "./follow-link";
import { isTemporaryOf } from "./temporary-name";

const MAX_NAMES = 2_000;

/**
 * Removes what killed saves of this file left beside it, a day after they began. Not earlier: a process number tells
 * nothing of a writer on another machine that shares the folder, and a save may have slept with its laptop. It looks at
 * the first 2,000 names of the folder, and what it cannot do stays for the next time.
 */
export async function sweepLeftovers(
  file: string,
  now: EpochMs,
  disk: Disk = realDisk,
): Promise<void> {
  try {
    const place = await followLink(file, disk);
    const folder = path.dirname(place.path);
    let seen = 0;
    for await (const { name } of await disk.opendir(folder)) {
      if (isTemporaryOf(place.path, name))
        await removeIfOld(path.join(folder, name), now, disk);
      if (++seen === MAX_NAMES) return;
    }
  } catch {
    // the save itself is done
  }
}

async function removeIfOld(
  file: string,
  now: EpochMs,
  disk: Disk,
): Promise<void> {
  try {
    const stats = await disk.lstat(file);
    if (stats.isFile() && now - stats.mtimeMs > DAY_MS) await disk.unlink(file);
  } catch {
    // the next one may go
  }
}
