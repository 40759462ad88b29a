import type {
  BackupProblem,
  BackupView,
  CopyProblem,
  GenerationView,
  NamedEntry,
  OlderFile,
  Preview,
} from "../../shared/model/backup-view";
import type { SaveProblem, VaultView } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";
import {
  differences,
  listed,
  type Contents,
  type Entry,
} from "../authenticator";
import type { Clock } from "../ports/clock";
import type { VaultHeader } from "../vault";
import type { CopyKeys } from "./copy-keys";
import type { KeyRefusal, MemberKey } from "./member-key";
import type { VaultNotOpen } from "./authenticator";
import type { AutomaticBackup } from "./automatic-backup";
import {
  findRecovery,
  openGeneration,
  recoverVault,
  type LockedCopy,
  type RecoveryOffer,
  type RecoveryPorts,
  type RecoveryProblem,
} from "./recover-vault";
import { restored, type RestoreWay } from "./restore-contents";
import type { SaveRefusal } from "./sealed-file";

/** What the vault lets these copies do with it. */
export type VaultDoor = {
  /** The state of the vault; waits while it is being opened. */
  readonly view: () => Promise<VaultView>;
  /** Opens a vault that did not open; an open one stays as it is. */
  readonly reopen: () => Promise<VaultView>;
  /** The header and the contents as they were last saved. */
  readonly inside: () => Promise<
    Outcome<
      { readonly header: VaultHeader; readonly contents: Contents },
      VaultNotOpen
    >
  >;
  /** Saves other contents in place of these, as one change. */
  readonly rewrite: (
    next: (contents: Contents) => Contents,
  ) => Promise<Outcome<unknown, VaultNotOpen | SaveRefusal>>;
};

/** A file that the member picked, read at once; `name` is without its folder. */
export type PickedFile = {
  readonly name: string;
  readonly savedAt: EpochMs;
  readonly bytes: Uint8Array;
};

export type BackupsPorts = RecoveryPorts & {
  readonly door: VaultDoor;
  readonly automatic: AutomaticBackup;
  readonly copyKeys: CopyKeys;
  readonly clock: Clock;
  /** The OS's own dialogs; null where the member cancelled. */
  readonly pickFile: () => Promise<Outcome<PickedFile | null, CopyProblem>>;
  readonly pickFolder: () => Promise<string | null>;
};

/** A generation, or the file that was picked last. */
export type CopySource =
  | { readonly from: "generation"; readonly name: string }
  | { readonly from: "picked" };

type CopyRefusal = { readonly kind: "copy"; readonly problem: CopyProblem };

/** The shell around former copies and backups. */
export type Backups = {
  readonly recovery: () => Promise<RecoveryOffer | LockedCopy | null>;
  /** Opens a copy with what only its member has, for as long as the vault is not locked. */
  readonly unlockCopy: (
    source: CopySource,
    key: MemberKey,
  ) => Promise<Outcome<void, KeyRefusal | CopyRefusal>>;
  /** Refused with `damaged` while the vault is open: there is nothing to recover. */
  readonly recover: (
    name: string,
  ) => Promise<
    Outcome<
      { readonly setAside: string | null; readonly vault: VaultView },
      RecoveryProblem
    >
  >;
  readonly generations: () => Promise<
    Outcome<readonly GenerationView[], "not-readable">
  >;
  readonly pick: () => Promise<Outcome<string | null, CopyProblem>>;
  readonly preview: (
    source: CopySource,
  ) => Promise<Outcome<Preview, VaultNotOpen | CopyRefusal>>;
  readonly restore: (
    source: CopySource,
    way: RestoreWay,
  ) => Promise<Outcome<void, VaultNotOpen | SaveRefusal | CopyRefusal>>;
  readonly status: () => Promise<BackupView>;
  readonly chooseFolder: () => Promise<Outcome<BackupView, SaveProblem>>;
  readonly setOff: () => Promise<Outcome<BackupView, SaveProblem>>;
  readonly backUpNow: () => Promise<Outcome<BackupView, BackupProblem>>;
  readonly older: () => Promise<OlderFile | null>;
  readonly acceptOlder: () => Promise<void>;
};

export function createBackups(ports: BackupsPorts): Backups {
  const { door, automatic, generations, openBytes, lastSeen, clock, copyKeys } =
    ports;
  let picked: PickedFile | null = null;

  const bytesOf = async (source: CopySource) => {
    if (source.from === "generation") return generations.read(source.name);
    return picked === null ? no("not-readable" as const) : yes(picked.bytes);
  };
  const open = async (source: CopySource) => {
    if (source.from === "picked") {
      if (picked === null) return no("not-readable" as const);
      const copy = await openBytes(picked.bytes);
      const { name, savedAt } = picked;
      return copy.ok ? yes({ name, savedAt, copy: copy.value }) : copy;
    }
    const { name } = source;
    const list = await generations.list();
    const found = list.ok ? list.value.find((one) => one.name === name) : null;
    const opened = await openGeneration(name, generations, openBytes);
    if (!opened.ok) return opened;
    return yes({
      name,
      savedAt: found?.savedAt ?? null,
      copy: opened.value.copy,
    });
  };

  return {
    recovery: () => findRecovery(ports),
    unlockCopy: async (source, key) => {
      const bytes = await bytesOf(source);
      if (!bytes.ok) return no({ kind: "copy", problem: bytes.problem });
      const opened = await copyKeys.unlock(bytes.value, key);
      if (opened.ok) return opened;
      return opened.problem.kind === "unreadable"
        ? no({ kind: "copy", problem: "damaged" })
        : no(opened.problem);
    },
    recover: async (name) => {
      if ((await door.view()).state === "open")
        return no({ kind: "copy", problem: "damaged" });
      const aside = await recoverVault(name, ports);
      if (!aside.ok) return aside;
      return yes({ setAside: aside.value, vault: await door.reopen() });
    },
    generations: async () => {
      const list = await generations.list();
      if (!list.ok) return list;
      const views: GenerationView[] = [];
      for (const { name, savedAt } of list.value) {
        const opened = await openGeneration(name, generations, openBytes);
        const entries = opened.ok
          ? listed(opened.value.copy.contents.entries).length
          : null;
        views.push({ name, savedAt, entries });
      }
      return yes(views);
    },
    pick: async () => {
      const file = await ports.pickFile();
      if (!file.ok) return file;
      if (file.value !== null) picked = file.value;
      return yes(file.value?.name ?? null);
    },
    preview: async (source) => {
      const inside = await door.inside();
      if (!inside.ok) return inside;
      const opened = await open(source);
      if (!opened.ok) return no({ kind: "copy", problem: opened.problem });
      const { name, savedAt, copy } = opened.value;
      const { entries } = copy.contents;
      const { added, changed, removed } = differences(
        inside.value.contents.entries,
        entries,
      );
      return yes({
        name,
        savedAt,
        entries: listed(entries).map(nameOf),
        added: added.map(nameOf),
        changed: changed.map(nameOf),
        missing: removed.map(nameOf),
      });
    },
    restore: async (source, way) => {
      const opened = await open(source);
      if (!opened.ok) return no({ kind: "copy", problem: opened.problem });
      const { contents } = opened.value.copy;
      const saved = await door.rewrite((current) =>
        restored(current, contents, way, clock.now()),
      );
      return saved.ok ? yes(undefined) : saved;
    },
    status: () => automatic.view(),
    chooseFolder: async () => {
      const folder = await ports.pickFolder();
      return folder === null
        ? yes(await automatic.view())
        : automatic.setFolder(folder);
    },
    setOff: () => automatic.setFolder(null),
    backUpNow: () => automatic.backUpNow(),
    older: async () => {
      const inside = await door.inside();
      if (!inside.ok) return null;
      const { vaultId, generation } = inside.value.header;
      const seen = await lastSeen.highest(vaultId);
      return seen > generation ? { opened: generation, seen } : null;
    },
    acceptOlder: async () => {
      const inside = await door.inside();
      if (!inside.ok) return;
      const { vaultId, generation } = inside.value.header;
      await lastSeen.accept(vaultId, generation);
    },
  };
}

/** An entry by its name alone. */
export function nameOf({ issuer, account }: Entry): NamedEntry {
  return { issuer, account };
}
