import { writeSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { realDisk, type Disk } from "../../electron/adapters/vault-store/disk";
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

/** The real disk, but the process may die inside a save. */
export function createCutDisk(dieAt: DieAt): Disk {
  return {
    ...realDisk,
    open: async (path, flags, mode) => {
      const handle = await realDisk.open(path, flags, mode);
      const write = (
        bytes: Uint8Array,
        from: number,
        count: number,
        to: number,
      ) => {
        const half = Math.floor(count / 2);
        dieAt("torn-write", () => writeSync(handle.fd, bytes, from, half, to));
        return handle.write(bytes, from, count, to);
      };
      const close = () => handle.close();
      const cut: object = flags === "wx" ? { write, close } : { close };
      return Object.assign(Object.create(handle) as FileHandle, cut);
    },
    rename: async (from, to) => {
      dieAt("before-rename");
      await realDisk.rename(from, to);
      dieAt("after-rename");
    },
  };
}

/** Lets the process die when a save is done and no one was told yet. */
export function cutSaves(store: VaultStore, dieAt: DieAt): VaultStore {
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
