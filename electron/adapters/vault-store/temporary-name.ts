import { randomBytes } from "node:crypto";
import path from "node:path";

/** A lock beside the file is made in the same way. */
const TAIL = /^(\.lock)?\.[0-9a-f]{16}\.saving$/;

/** A path beside a file, for its next bytes. No one else can know it beforehand. */
export function temporaryBeside(file: string): string {
  return `${file}.${randomBytes(8).toString("hex")}.saving`;
}

/** Whether this name of the same folder is one that `temporaryBeside` gave for that file or its lock. */
export function isTemporaryOf(file: string, name: string): boolean {
  const base = path.basename(file);
  return name.startsWith(base) && TAIL.test(name.slice(base.length));
}
