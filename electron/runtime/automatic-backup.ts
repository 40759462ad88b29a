import {
  backupStateSchema,
  type BackupProblem,
  type BackupState,
  type BackupView,
} from "../../shared/model/backup-view";
import type { SaveProblem } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import { DAY_MS, MINUTE_MS } from "../../shared/time";
import type { BackupFolder } from "../ports/backup-folder";
import type { Clock } from "../ports/clock";
import type { VaultStore } from "../ports/vault-store";
import { createSerialQueue } from "./serial-queue";

/** Runs the task once after that time, unless what it answers with is called before. */
export type Schedule = (milliseconds: number, task: () => void) => () => void;

/** Several changes in a row make one backup. */
const QUIET_MS = 5_000;
const RETRY_MS = 10 * MINUTE_MS;

const off: BackupState = {
  folder: null,
  lastSuccessAt: null,
  failingSince: null,
  lastProblem: null,
  isDue: false,
};

/** There was one, and it cannot be told any more: the member must not believe that backups are made. */
const lost: BackupState = { ...off, lastProblem: "state-lost" };

/** Copies the sealed vault file into a folder of the member's choice after each change. */
export type AutomaticBackup = {
  readonly view: () => Promise<BackupView>;
  /** Null ends it; what is in the folder stays there. The first backup is made at once. */
  readonly setFolder: (
    folder: string | null,
  ) => Promise<Outcome<BackupView, SaveProblem>>;
  /** To be called after each saved change, and once at the start for what an earlier end left undone. */
  readonly changed: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** No backup where it is off, or there is no vault file yet: a yes. */
  readonly backUpNow: () => Promise<Outcome<BackupView, BackupProblem>>;
};

export type BackupPorts = {
  readonly vaultStore: Pick<VaultStore, "read">;
  readonly backupFolder: BackupFolder;
  /** A small file of the profile: where to, and how it went. */
  readonly state: VaultStore;
  readonly clock: Clock;
  readonly schedule: Schedule;
};

export function createAutomaticBackup({
  vaultStore,
  backupFolder,
  state: stateFile,
  clock,
  schedule,
}: BackupPorts): AutomaticBackup {
  const inTurn = createSerialQueue();
  let state: BackupState | null = null;
  let cancel: (() => void) | null = null;

  const read = async (): Promise<BackupState> => {
    if (state !== null) return state;
    const stored = await stateFile.read();
    if (!stored.ok) return lost; // it may be readable the next time
    state = stored.value === null ? off : parseState(stored.value);
    return state;
  };
  /** What cannot be written down holds while the app runs. */
  const keep = async (next: BackupState) => {
    state = next;
    return stateFile.write(Buffer.from(JSON.stringify(next), "utf8"));
  };
  const later = (milliseconds: number) => {
    cancel?.();
    cancel = schedule(milliseconds, () => {
      cancel = null;
      void backUpNow();
    });
  };
  const toView = (current: BackupState): BackupView => ({
    folder: current.folder,
    lastSuccessAt: current.lastSuccessAt,
    failingSince: current.failingSince,
    lastProblem: current.lastProblem,
    isOverdue:
      current.lastProblem === "state-lost" ||
      (current.failingSince !== null &&
        clock.now() - current.failingSince >= DAY_MS),
  });

  const copy = async (
    folder: string,
  ): Promise<Outcome<void, BackupProblem>> => {
    const bytes = await vaultStore.read();
    if (!bytes.ok) return no("vault-not-readable");
    if (bytes.value === null) return yes(undefined);
    return backupFolder.put(folder, bytes.value, clock.now());
  };
  const backUp = async (): Promise<Outcome<BackupView, BackupProblem>> => {
    const before = await read();
    if (before.folder === null) return yes(toView(before));
    const copied = await copy(before.folder);
    const now = clock.now();
    const after: BackupState = copied.ok
      ? { ...off, folder: before.folder, lastSuccessAt: now }
      : {
          ...before,
          failingSince: Math.min(before.failingSince ?? now, now), // a clock may have been ahead
          lastProblem: copied.problem,
          isDue: true,
        };
    await keep(after);
    if (copied.ok) return yes(toView(after));
    later(RETRY_MS);
    return copied;
  };
  const backUpNow = () => inTurn(backUp);

  return {
    view: () => inTurn(async () => toView(await read())),
    backUpNow,
    setFolder: (folder) =>
      inTurn(async () => {
        cancel?.();
        cancel = null;
        const before = await read();
        const kept = await keep({ ...off, folder, isDue: folder !== null });
        if (!kept.ok) {
          state = before;
          return kept;
        }
        if (folder !== null) await backUp();
        return yes(toView(await read()));
      }),
    changed: () =>
      inTurn(async () => {
        const before = await read();
        if (before.folder === null) return;
        if (!before.isDue) await keep({ ...before, isDue: true });
        later(QUIET_MS);
      }),
    resume: () =>
      inTurn(async () => {
        if ((await read()).isDue) later(QUIET_MS);
      }),
  };
}

/** A state that is not one is told as lost, until the member chooses again. */
function parseState(bytes: Uint8Array): BackupState {
  try {
    return backupStateSchema.parse(
      JSON.parse(Buffer.from(bytes).toString("utf8")),
    );
  } catch {
    return lost;
  }
}
