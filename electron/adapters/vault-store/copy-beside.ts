import { errorCode, type Disk } from "./disk";
import { readBounded } from "./read-bounded";
import { writeWhole } from "./write-whole";

/** How many names are tried for one file before it is given up. */
const TRIES = 50;

/**
 * Gives a file one more name: a hard link, which costs no room on a full disk and cannot be cut short, or a copy where the
 * file system knows no links. An existing file is never replaced: one of the same bytes is taken for the copy, and for
 * any other the next name is tried. Resolves to the name; rejects with the OS's error.
 */
export async function copyBeside(
  file: string,
  nameOf: (attempt: number) => string,
  disk: Disk,
): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const copy = nameOf(attempt);
    try {
      await disk.link(file, copy);
      return copy;
    } catch (error) {
      const code = errorCode(error);
      if (code === "ENOENT") throw error;
      if (code !== "EEXIST" && !(await isThere(copy, disk))) {
        await copyBytes(file, copy, disk);
        return copy;
      }
      if (await isSame(file, copy, disk)) return copy;
    }
  }
  throw new Error("every name is taken");
}

async function copyBytes(
  file: string,
  copy: string,
  disk: Disk,
): Promise<void> {
  const bytes = await readBounded(file, disk);
  if (bytes === null) throw new Error("too large to be copied");
  await writeWhole(copy, bytes, disk);
}

async function isThere(file: string, disk: Disk): Promise<boolean> {
  return disk.lstat(file).then(
    () => true,
    () => false,
  );
}

async function isSame(a: string, b: string, disk: Disk): Promise<boolean> {
  const [one, other] = await Promise.all([disk.lstat(a), disk.lstat(b)]);
  if (one.size !== other.size) return false;
  const [first, second] = await Promise.all([
    readBounded(a, disk),
    readBounded(b, disk),
  ]);
  return first !== null && second !== null && Buffer.from(first).equals(second);
}
