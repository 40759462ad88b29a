import type { Stats } from "node:fs";
import { errorCode, type Disk } from "./disk";

/** Where a file really lies, and what is there now: null for nothing. */
export type Place = { readonly path: string; readonly stats: Stats | null };

/**
 * Follows a file that is a symbolic link, so that the link stays and what it leads to is replaced. Rejects with ENOENT
 * for a link that leads nowhere: its disk may only be away for now. Any other file keeps its path as it is, because some
 * virtual disks of Windows cannot tell a real one.
 */
export async function followLink(file: string, disk: Disk): Promise<Place> {
  const stats = await lookAt(file, disk);
  if (stats?.isSymbolicLink() !== true) return { path: file, stats };
  const path = await disk.realpath(file);
  return { path, stats: await lookAt(path, disk) };
}

async function lookAt(file: string, disk: Disk): Promise<Stats | null> {
  try {
    return await disk.lstat(file);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
