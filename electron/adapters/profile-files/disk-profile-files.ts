import { lstat, opendir } from "node:fs/promises";
import path from "node:path";
import type { FileFacts, ProfileFiles } from "../../ports/profile-files";

/** Names that the app itself gives. Any other one could be of a member's making, and say something of them. */
const own = [
  /^(vault|members)\.nidan(\.lock|-broken-[\dZ-]+)?(\.[0-9a-f]{16}\.saving)?(\.nidan)?$/,
  /^vault\.nidan\.generations\/vault-[\dZ-]+\.nidan$/,
  /^(last-generations|automatic-backup|unlock-tries|service-address)$/,
  /^preferences\.json$/,
  /^logs\/nidan(\.old)?\.log$/,
];
const ownFolders = ["", "vault.nidan.generations", "logs"];

const MOST_OWN = 200;

/** More than any folder of ours holds: what comes after is not looked at. */
const MOST_LOOKED_AT = 5000;

/** The files below this folder, as they lie there: links are not followed. */
export function createDiskProfileFiles(folder: string): ProfileFiles {
  return {
    list: async () => {
      const found: FileFacts[] = [];
      let others = 0;
      try {
        for (const below of ownFolders)
          for (const name of await namesIn(path.join(folder, below))) {
            const named = below === "" ? name : `${below}/${name}`;
            if (ownFolders.includes(named)) continue;
            const isOwn = own.some((sign) => sign.test(named));
            const facts =
              isOwn && found.length < MOST_OWN
                ? await look(folder, named)
                : null;
            if (facts === null) others += 1;
            else found.push(facts);
          }
        return { own: found, others };
      } catch {
        return null;
      }
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(folder)) {
      names.push(name);
      if (names.length === MOST_LOOKED_AT) break;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return names.sort();
}

async function look(folder: string, name: string): Promise<FileFacts | null> {
  try {
    const stats = await lstat(path.join(folder, name));
    return {
      name,
      bytes: stats.size,
      changedAt: Math.floor(stats.mtimeMs),
      kind: stats.isFile() ? "file" : stats.isSymbolicLink() ? "link" : "other",
    };
  } catch {
    return null; // it went away meanwhile
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
