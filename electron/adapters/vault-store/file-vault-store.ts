import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { SaveProblem } from "../../../shared/model/vault-view";
import { DAY_MS } from "../../../shared/time";
import type { VaultStore } from "../../ports/vault-store";
import { errorCode, realDisk, type Disk } from "./disk";
import { followLink } from "./follow-link";
import { nameSaveProblem } from "./save-problem";
import { sweepLeftovers } from "./sweep-leftovers";
import { writeWhole } from "./write-whole";

const MAX_BYTES = 64 * 1024 * 1024;

/** The vault as one file, readable by its owner only. Where that is a symbolic link, the file that it leads to. */
export function createFileVaultStore(
  file: string,
  disk: Disk = realDisk,
): VaultStore {
  let sweptAt = -Infinity;
  let lastWrite: Promise<unknown> = Promise.resolve();

  const save = async (
    bytes: Uint8Array,
  ): Promise<Outcome<void, SaveProblem>> => {
    try {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeWhole(file, bytes, disk);
    } catch (error) {
      return no(nameSaveProblem(error));
    }
    const now = Date.now();
    if (now - sweptAt > DAY_MS) {
      sweptAt = now;
      await sweepLeftovers(file, now, disk);
    }
    return yes(undefined);
  };

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
        return errorCode(error) === "ENOENT" && (await isNothing(file, disk))
          ? yes(null)
          : no("not-readable");
      }
    },
    write: (bytes) => {
      const written = lastWrite.then(() => save(bytes)); // the last call is the last file
      lastWrite = written;
      return written;
    },
  };
}

/** False for a link that leads nowhere: there may be a vault on a disk that is away. */
function isNothing(file: string, disk: Disk): Promise<boolean> {
  return followLink(file, disk).then(
    ({ stats }) => stats === null,
    () => false,
  );
}
