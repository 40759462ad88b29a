import * as nodeDisk from "node:fs/promises";

/** What a file is written with: `node:fs/promises` itself, or in a test one that fails where it is told to. */
export type Disk = Pick<
  typeof nodeDisk,
  | "link"
  | "lstat"
  | "mkdir"
  | "open"
  | "opendir"
  | "realpath"
  | "rename"
  | "unlink"
>;

/** The real one. */
export const realDisk: Disk = nodeDisk;

/** The errno code of a failed call, empty where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
