import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { errorCode, realDisk, type Disk } from "./disk";
import { followLink, type Place } from "./follow-link";
import { renameOver } from "./rename-over";
import { temporaryBeside } from "./temporary-name";

/** What a folder's fsync says where a file system has no such thing, as some network and FUSE ones: no power cut is meant. */
const NO_FOLDER_SYNC = new Set(["EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]);

/**
 * Replaces a file as a whole, readable by its owner only. Resolves once the new bytes survive a power cut; rejects with
 * the OS's error, the old file then being as it was, except where only the folder's fsync failed. A link stays a link.
 *
 * Not a library's, because of what was seen on a disk with room for a part of the file: `write-file-atomic` 7.0.1 and
 * `atomically` 1.7.0 hand all bytes to one write and do not look how many it took. They said yes with 45,056 of 60,000
 * bytes in place of the good file.
 */
export async function writeWhole(
  file: string,
  bytes: Uint8Array,
  disk: Disk = realDisk,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  const place = await followLink(file, disk);
  const temporary = temporaryBeside(place.path);
  const handle = await disk.open(temporary, "wx", 0o600);
  try {
    try {
      await keepOwner(handle, place);
      await writeAll(handle, bytes);
      await handle.sync();
    } finally {
      await handle.close(); // some network disks tell only here that they are full
    }
    await renameOver(temporary, place.path, disk, platform);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined); // a later sweep tries again
    throw error;
  }
  if (platform !== "win32") await syncFolder(path.dirname(place.path), disk);
}

/** One start as root must not take the file away from the member; a disk that keeps no owners is no reason not to save. */
async function keepOwner(handle: FileHandle, { stats }: Place): Promise<void> {
  if (stats === null || process.getuid?.() !== 0) return;
  await handle.chown(stats.uid, stats.gid).catch(() => undefined);
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(
      bytes,
      done,
      bytes.length - done,
      done,
    );
    if (bytesWritten === 0) throw new Error("the disk takes no more bytes");
    done += bytesWritten;
  }
  const { size } = await handle.stat();
  if (size !== bytes.length) throw new Error("the disk kept another size");
}

/** The rename itself must survive a power cut; Windows has no such call and keeps renames by journal. */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  const handle = await disk.open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}
