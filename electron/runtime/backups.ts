import type {
  BackupProblem,
  BackupView,
  CopyProblem,
  CopySource,
  CopyView,
  OlderFile,
  Preview,
} from "../../shared/model/backup-view";
import type {
  NamedEntry,
  SaveProblem,
  VaultView,
} from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
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
import type { PickedFile } from "./kept-copies";
import {
  findRecovery,
  offerCopy,
  openCopy,
  recoverVault,
  setAside,
  sortedCopies,
  type FileProblem,
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
  /** Begins an empty one in the place of a vault that is gone or does not open. */
  readonly beginAnew: () => Promise<VaultView>;
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

export type BackupsPorts = RecoveryPorts & {
  readonly door: VaultDoor;
  readonly automatic: AutomaticBackup;
  readonly copyKeys: CopyKeys;
  readonly clock: Clock;
  /** The OS's own dialogs; null where the member cancelled. */
  readonly pickFile: () => Promise<Outcome<PickedFile | null, CopyProblem>>;
  readonly pickFolder: () => Promise<string | null>;
};

type Replaced = {
  readonly setAside: string | null;
  readonly vault: VaultView;
};
type CopyRefusal = { readonly kind: "copy"; readonly problem: CopyProblem };

/** The shell around former copies and backups. */
export type Backups = {
  readonly recovery: () => Promise<RecoveryOffer | LockedCopy | null>;
  readonly offer: (
    source: CopySource,
  ) => Promise<Outcome<RecoveryOffer | LockedCopy, CopyProblem>>;
  /** Opens a copy with what only its member has, for as long as the vault is not locked. */
  readonly unlockCopy: (
    source: CopySource,
    key: MemberKey,
  ) => Promise<Outcome<void, KeyRefusal | CopyRefusal>>;
  /** Refused with `damaged` while the vault is open: there is nothing to recover. */
  readonly recover: (
    source: CopySource,
  ) => Promise<Outcome<Replaced, RecoveryProblem>>;
  /** What lies there is kept under a new name; where the vault is open, or only locked, nothing is done. */
  readonly beginAnew: () => Promise<Outcome<Replaced, FileProblem>>;
  readonly copies: () => Promise<readonly CopyView[]>;
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
  const { door, automatic, copies, lastSeen, clock, copyKeys } = ports;
  return {
    recovery: () => findRecovery(ports),
    offer: (source) => offerCopy(source, ports),
    unlockCopy: async (source, key) => {
      const bytes = await copies.read(source);
      if (!bytes.ok) return no({ kind: "copy", problem: bytes.problem });
      const opened = await copyKeys.unlock(bytes.value, key);
      if (opened.ok) return opened;
      return opened.problem.kind === "unreadable"
        ? no({ kind: "copy", problem: "damaged" })
        : no(opened.problem);
    },
    recover: async (source) => {
      if ((await door.view()).state === "open")
        return no({ kind: "copy", problem: "damaged" });
      const aside = await recoverVault(source, ports);
      if (!aside.ok) return aside;
      return yes({ setAside: aside.value, vault: await door.reopen() });
    },
    beginAnew: async () => {
      const vault = await door.view();
      if (vault.state !== "unreadable") return yes({ setAside: null, vault });
      const aside = await setAside(ports, () =>
        Promise.resolve(yes(undefined)),
      );
      if (!aside.ok) return aside;
      return yes({ setAside: aside.value, vault: await door.beginAnew() });
    },
    copies: async () => {
      const views: CopyView[] = [];
      for (const { found, isOther } of await sortedCopies(ports)) {
        const { source, savedAt } = found;
        const opened = await openCopy(source, ports);
        const seen = opened.ok
          ? { entries: listed(opened.value.copy.contents.entries).length }
          : { problem: opened.problem };
        views.push({
          ...{ source, savedAt, isOther, entries: null, problem: null },
          ...seen,
        });
      }
      return views;
    },
    pick: async () => {
      const file = await ports.pickFile();
      if (!file.ok) return file;
      if (file.value !== null) copies.take(file.value);
      return yes(file.value?.name ?? null);
    },
    preview: async (source) => {
      const inside = await door.inside();
      if (!inside.ok) return inside;
      const opened = await openCopy(source, ports);
      if (!opened.ok) return no({ kind: "copy", problem: opened.problem });
      const found = await copies.find(source);
      const { entries } = opened.value.copy.contents;
      const { added, changed, removed } = differences(
        inside.value.contents.entries,
        entries,
      );
      return yes({
        name: found?.name ?? "",
        savedAt: found?.savedAt ?? null,
        entries: listed(entries).map(nameOf),
        added: added.map(nameOf),
        changed: changed.map(nameOf),
        missing: removed.map(nameOf),
      });
    },
    restore: async (source, way) => {
      const opened = await openCopy(source, ports);
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
      return lastSeen.older(vaultId, generation);
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
