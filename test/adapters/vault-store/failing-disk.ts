import type { FileHandle } from "node:fs/promises";
import {
  realDisk,
  type Disk,
} from "../../../electron/adapters/vault-store/disk";

/** A call of a save, in the order in which a save makes them. */
export const calls = [
  "open",
  "write",
  "stat",
  "sync",
  "close",
  "rename",
  "open-folder",
  "sync-folder",
] as const;
export type Call = (typeof calls)[number];

/** What Node throws for an errno. */
export function errno(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The real disk, asked at every call of a save whether that shall fail. `made` notes them all. */
export function createFailingDisk(
  failure: (call: Call) => Error | null,
): Disk & { readonly made: Call[] } {
  const made: Call[] = [];
  const at = (call: Call) => {
    made.push(call);
    const error = failure(call);
    if (error !== null) throw error;
  };
  const open: Disk["open"] = async (path, flags, mode) => {
    const isFolder = flags === "r";
    at(isFolder ? "open-folder" : "open");
    const handle = await realDisk.open(path, flags, mode);
    return over(handle, {
      sync: () => {
        at(isFolder ? "sync-folder" : "sync");
        return handle.sync();
      },
      close: async () => {
        await handle.close();
        if (!isFolder) at("close");
      },
      stat: () => {
        at("stat");
        return handle.stat();
      },
      write: (bytes: Uint8Array, from: number, count: number, to: number) => {
        at("write");
        return handle.write(bytes, from, count, to);
      },
    });
  };
  const rename: Disk["rename"] = async (from, to) => {
    at("rename");
    await realDisk.rename(from, to);
  };
  return { ...realDisk, open, rename, made };
}

/** An open file with some of its calls replaced. */
function over(handle: FileHandle, calls: object): FileHandle {
  return Object.assign(Object.create(handle) as FileHandle, calls);
}

/** The real disk, but of the bytes that a write brings only some go, and it claims a number of its own. */
export function createShortDisk(
  take: (asked: number) => { readonly goes: number; readonly claims: number },
): Disk {
  const open: Disk["open"] = async (path, flags, mode) => {
    const handle = await realDisk.open(path, flags, mode);
    return over(handle, {
      write: async (
        bytes: Uint8Array,
        from: number,
        count: number,
        to: number,
      ) => {
        const { goes, claims } = take(count);
        if (goes > 0) await handle.write(bytes, from, goes, to);
        return { bytesWritten: claims, buffer: bytes };
      },
      close: () => handle.close(),
    });
  };
  return { ...realDisk, open };
}
