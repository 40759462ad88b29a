import { setTimeout } from "node:timers/promises";
import { errorCode, type Disk } from "./disk";

/** What Windows says while a virus scanner or an indexer holds one of the two files, mostly for some milliseconds. */
const HELD = new Set(["EPERM", "EACCES", "EBUSY"]);
const WAITS_MS = [10, 20, 40, 80, 160, 320, 640];

/** Puts a file in the place of another in one step. On Windows it waits up to 1.3 s for someone who holds one of them. */
export async function renameOver(
  from: string,
  to: string,
  disk: Pick<Disk, "rename">,
  platform: NodeJS.Platform,
): Promise<void> {
  for (const waitMs of platform === "win32" ? WAITS_MS : [])
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has(errorCode(error))) throw error;
      await setTimeout(waitMs);
    }
  await disk.rename(from, to);
}
