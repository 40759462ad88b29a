import fs from "node:fs";
import type { VaultStore } from "../../electron/ports/vault-store";
import type { Cut, Plan } from "./plan";

/** Ends this process at once, as a power cut would: nothing of it runs any more. */
export function die(): never {
  process.kill(process.pid, "SIGKILL");
  throw new Error("still alive");
}

/** To be called at each place; where the host is to die, it does `last` and dies. */
export type DieAt = (here: Cut, last?: () => void) => void;

export function createDieAt(cut: Plan["cut"]): DieAt {
  let left = cut?.count ?? 0;
  return (here, last) => {
    if (cut?.at !== here || --left !== 0) return;
    last?.();
    die();
  };
}

/** Lets the process die inside the calls that `write-file-atomic` saves with. */
export function cutSaves(store: VaultStore, dieAt: DieAt): VaultStore {
  const { rename, write } = fs;
  type Done = (error: Error | null) => void;
  Object.assign(fs, {
    rename: (from: string, to: string, done: Done) => {
      dieAt("before-rename");
      rename(from, to, (error) => {
        if (error === null) dieAt("after-rename");
        done(error);
      });
    },
    write: (
      fd: number,
      bytes: Uint8Array,
      offset: number,
      length: number,
      position: number,
      done: Done,
    ) => {
      const half = bytes.subarray(offset, offset + Math.floor(length / 2));
      dieAt("torn-write", () => fs.writeSync(fd, half, 0, half.length, 0));
      write(fd, bytes, offset, length, position, done);
    },
  });
  return {
    path: store.path,
    read: () => store.read(),
    write: async (bytes) => {
      const written = await store.write(bytes);
      dieAt("after-save");
      return written;
    },
  };
}
