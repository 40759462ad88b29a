import { no, yes, type Outcome } from "../../shared/outcome";
import type { CopySource } from "../../shared/model/backup-view";
import type { EpochMs } from "../../shared/time";
import type { BackupFolder } from "../ports/backup-folder";
import type { VaultGenerations } from "../ports/vault-generations";

/** A file that the member picked, read at once; `name` is without its folder. */
export type PickedFile = {
  readonly name: string;
  readonly savedAt: EpochMs;
  readonly bytes: Uint8Array;
};

export type FoundCopy = {
  readonly source: CopySource;
  readonly name: string;
  readonly savedAt: EpochMs;
};

/** Every former copy of the vault that can be reached: its generations, the backups in the chosen folder, a picked file. */
export type KeptCopies = {
  /** Newest first, without the picked one. `not-readable` where neither place can be told. */
  readonly list: () => Promise<Outcome<readonly FoundCopy[], "not-readable">>;
  readonly read: (
    source: CopySource,
  ) => Promise<Outcome<Uint8Array, "not-readable">>;
  /** By what it was called where it lies, and when it was saved; null for one that is gone. */
  readonly find: (source: CopySource) => Promise<FoundCopy | null>;
  /** The file that the member picked last. */
  readonly take: (file: PickedFile) => void;
};

export function createKeptCopies({
  generations,
  backupFolder,
  folder,
}: {
  readonly generations: Pick<VaultGenerations, "list" | "read">;
  readonly backupFolder: Pick<BackupFolder, "list" | "read">;
  /** Where the automatic backup goes to; null where it is off. */
  readonly folder: () => Promise<string | null>;
}): KeptCopies {
  let picked: PickedFile | null = null;
  const backups = async () => {
    const into = await folder();
    return into === null ? null : backupFolder.list(into);
  };
  const list = async () => {
    const [kept, saved] = await Promise.all([generations.list(), backups()]);
    if (!kept.ok && saved?.ok !== true) return no("not-readable" as const);
    const all: FoundCopy[] = [];
    for (const { name, savedAt } of kept.ok ? kept.value : [])
      all.push({ source: { from: "generation", name }, name, savedAt });
    for (const { name, savedAt } of saved?.ok === true ? saved.value : [])
      all.push({ source: { from: "backup", name }, name, savedAt });
    return yes(all.sort((a, b) => b.savedAt - a.savedAt));
  };
  return {
    list,
    read: async (source) => {
      if (source.from === "generation") return generations.read(source.name);
      if (source.from === "picked")
        return picked === null ? no("not-readable") : yes(picked.bytes);
      const into = await folder();
      return into === null
        ? no("not-readable")
        : backupFolder.read(into, source.name);
    },
    find: async (source) => {
      if (source.from === "picked") return picked && { ...picked, source };
      const all = await list();
      const found = all.ok
        ? all.value.find(
            ({ source: { from }, name }) =>
              from === source.from && name === source.name,
          )
        : undefined;
      return found ?? null;
    },
    take: (file) => {
      picked = file;
    },
  };
}
