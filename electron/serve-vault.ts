import path from "node:path";
import type { Preferences } from "../shared/model/app-view";
import { yes } from "../shared/outcome";
import { createArgon2Kdf } from "./adapters/passphrase-kdf/argon2-kdf";
import { electronPresence } from "./adapters/presence/electron-presence";
import { createDiskFileLock } from "./adapters/vault-store/disk-file-lock";
import { createFileBackupFolder } from "./adapters/vault-store/file-backup-folder";
import { createFileVaultGenerations } from "./adapters/vault-store/file-vault-generations";
import { createFileVaultStore } from "./adapters/vault-store/file-vault-store";
import { createKeepingVaultStore } from "./adapters/vault-store/keeping-vault-store";
import { readPicked } from "./adapters/vault-store/read-picked";
import type { Clock } from "./ports/clock";
import type { Entropy } from "./ports/entropy";
import type { Garbage } from "./ports/garbage";
import type { Keychain } from "./ports/keychain";
import type { Log } from "./ports/log";
import { afterEachSave } from "./runtime/after-each-save";
import { createAttemptDelay } from "./runtime/attempt-delay";
import { createAuthenticator } from "./runtime/authenticator";
import { createAutoLock } from "./runtime/auto-lock";
import { createAutomaticBackup } from "./runtime/automatic-backup";
import { createBackups } from "./runtime/backups";
import { createCopyKeys } from "./runtime/copy-keys";
import { hadVault } from "./runtime/had-vault";
import { createKeptCopies } from "./runtime/kept-copies";
import { createLastSeenGeneration } from "./runtime/last-seen-generation";
import { createTryKey } from "./runtime/member-key";
import { createOpenBytes } from "./runtime/open-copy";
import { createProtection } from "./runtime/protection";
import type { DiskPicker } from "./windows/pick-on-disk";

const OVERWRITE_AFTER_MS = 500;

/** Cancels what was planned. */
export type Schedule = (afterMs: number, run: () => void) => () => void;

/** The personal vault on this disk, with its generations, its lock between processes and its backups. */
export function createServedVault({
  folder,
  keychain,
  entropy,
  clock,
  log,
  schedule,
  picker,
  garbage,
  preferences,
}: {
  readonly folder: string;
  readonly keychain: Keychain;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly log: Log;
  readonly schedule: Schedule;
  readonly picker: DiskPicker;
  readonly garbage: Garbage;
  readonly preferences: () => Preferences;
}) {
  const inFolder = (name: string) =>
    createFileVaultStore(path.join(folder, name));
  const vaultFile = inFolder("vault.nidan");
  const generations = createFileVaultGenerations(vaultFile.path);
  const lastSeen = createLastSeenGeneration(
    keychain,
    inFolder("last-generations"),
  );
  const backupFolder = createFileBackupFolder();
  const automatic = createAutomaticBackup({
    vaultStore: vaultFile,
    backupFolder,
    state: inFolder("automatic-backup"),
    clock,
    schedule,
  });
  const toldStore = afterEachSave(vaultFile, ({ vaultId, generation }) => {
    void lastSeen.note(vaultId, generation);
    void automatic.changed();
  });
  const fileLock = createDiskFileLock(vaultFile.path);
  const authenticator = createAuthenticator({
    keychain,
    vaultStore: createKeepingVaultStore(toldStore, generations, (problem) => {
      log.note("generation-not-kept", { problem });
    }),
    entropy,
    clock,
    fileLock,
    generations,
    hadVault: () =>
      hadVault({ generations, lastSeen, backup: () => automatic.view() }),
    presence: electronPresence,
  });
  const kdf = createArgon2Kdf();
  const tryKey = createTryKey({
    kdf,
    delay: createAttemptDelay({
      stores: [inFolder("unlock-tries"), inFolder("unlock-tries.copy")],
      clock,
    }),
  });
  const protection = createProtection({
    authenticator,
    keychain,
    kdf,
    tryKey,
    entropy,
  });
  const copyKeys = createCopyKeys(tryKey);
  const autoLock = createAutoLock({
    authenticator,
    preferences,
    clock,
    schedule,
  });
  let wasOpen = false;
  authenticator.watch(({ state }) => {
    const isClosed = state === "locked" && wasOpen; // at a start that is locked there is nothing yet
    wasOpen = state === "open";
    if (state === "locked") copyKeys.forget();
    if (!isClosed) return;
    // Not at once: what is on its way to the window ends before, and whoever locks sees so at once.
    schedule(OVERWRITE_AFTER_MS, () => {
      garbage.overwrite();
    });
  });
  void automatic.resume();
  const backups = createBackups({
    door: authenticator,
    automatic,
    clock,
    generations,
    copies: createKeptCopies({
      generations,
      backupFolder,
      folder: async () => (await automatic.view()).folder,
    }),
    vaultStore: toldStore,
    fileLock,
    lastSeen,
    copyKeys,
    openBytes: createOpenBytes(
      keychain,
      (file) => authenticator.openBody(file) ?? copyKeys.openBody(file),
    ),
    pickFolder: picker.pickFolder,
    pickFile: async () => {
      const file = await picker.pickVaultFile();
      return file === null ? yes(null) : readPicked(file);
    },
  });
  return { authenticator, backups, protection, tryKey, autoLock };
}
