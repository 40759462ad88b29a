import { randomBytes } from "node:crypto";
import path from "node:path";

/** A lock beside the file, and the claim on a dead one, are made in the same way; a claim itself may be left too. */
const TAIL =
  /^(\.lock(\.over-[0-9a-z-]+)?)?\.[0-9a-f]{16}\.saving$|^\.lock\.over-[0-9a-z-]+$/;

/** A path beside a file, for its next bytes. No one else can know it beforehand. */
export function temporaryBeside(file: string): string {
  return `${file}.${randomBytes(8).toString("hex")}.saving`;
}

/** Whether this name of the same folder is one that `temporaryBeside` gave for that file or its lock. */
export function isTemporaryOf(file: string, name: string): boolean {
  const base = path.basename(file);
  return name.startsWith(base) && TAIL.test(name.slice(base.length));
}
