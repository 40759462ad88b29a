import { realDisk, type Disk } from "./disk";

/** More than any vault is: a file that is larger is not read into memory. */
export const MAX_VAULT_BYTES = 64 * 1024 * 1024;

/** The whole of a plain file; null for what is none, or is over `most` bytes. Rejects with the OS's error. */
export async function readBounded(
  file: string,
  disk: Disk = realDisk,
  most = MAX_VAULT_BYTES,
): Promise<Uint8Array | null> {
  const handle = await disk.open(file, "r");
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size > most) return null;
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
