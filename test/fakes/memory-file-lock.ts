import { no, yes } from "../../shared/outcome";
import type { FileLock } from "../../electron/ports/file-lock";

/** A lock in memory; `isHeldElsewhere` is another process that does not give it back. */
export function createMemoryFileLock(): FileLock & {
  isHeldElsewhere: boolean;
} {
  let last: Promise<unknown> = Promise.resolve();
  const lock: FileLock & { isHeldElsewhere: boolean } = {
    isHeldElsewhere: false,
    hold: (task) => {
      if (lock.isHeldElsewhere) return Promise.resolve(no("in-use" as const));
      const done = last.then(task);
      last = done.catch(() => undefined);
      return done.then(yes);
    },
  };
  return lock;
}
