import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";
import { no, yes } from "../../../shared/outcome";
import type { VaultStore } from "../../ports/vault-store";
import { nameSaveProblem } from "./save-problem";

const MAX_BYTES = 64 * 1024 * 1024;

/** The vault as one file, readable by its owner only. */
export function createFileVaultStore(file: string): VaultStore {
  return {
    path: file,
    read: async () => {
      try {
        const handle = await open(file, "r");
        try {
          const { size } = await handle.stat();
          return size > MAX_BYTES
            ? no("not-readable" as const)
            : yes(await handle.readFile());
        } finally {
          await handle.close();
        }
      } catch (error) {
        return isErrno(error, "ENOENT") ? yes(null) : no("not-readable");
      }
    },
    write: async (bytes) => {
      try {
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
        await writeFileAtomic(file, Buffer.from(bytes), { mode: 0o600 });
        await syncFolder(path.dirname(file));
        return yes(undefined);
      } catch (error) {
        return no(nameSaveProblem(error));
      }
    },
  };
}

/** The rename itself must survive a power cut; Windows has no such call and keeps renames by journal. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
