import { realpathSync } from "node:fs";
import path from "node:path";
import { app, type BrowserWindow } from "electron";
import type { Flavour, Preferences } from "../shared/model/app-view";
import { createKeytarKeychain } from "./adapters/keychain/keytar-keychain";
import type { KeptLog } from "./adapters/log/kept-log";
import { readAgain } from "./adapters/log/read-again";
import { createDiskProfileFiles } from "./adapters/profile-files/disk-profile-files";
import { writeWhole } from "./adapters/vault-store/write-whole";
import type { Clock } from "./ports/clock";
import type { Authenticator } from "./runtime/authenticator";
import type { Schedule } from "./runtime/clearing-clipboard";
import { createDiagnostics, type Diagnostics } from "./runtime/diagnostics";
import { computerFacts } from "./windows/computer";
import { profileOf } from "./windows/profile";
import { createTextSaver } from "./windows/save-text";

/** Shorter than the wait for a vault: whether the keychain answers is all that is wanted. */
const KEYCHAIN_PATIENCE_MS = 3000;

/** Puts the diagnostics of this build on this computer together. */
export function createServedDiagnostics({
  folder,
  flavour,
  authenticator,
  preferences,
  mainWindow,
  clock,
  log,
  schedule,
}: {
  readonly folder: string;
  readonly flavour: Flavour;
  readonly authenticator: Authenticator;
  readonly preferences: () => Preferences;
  readonly mainWindow: () => BrowserWindow | null;
  readonly clock: Clock;
  readonly log: KeptLog;
  readonly schedule: Schedule;
}): Diagnostics {
  const home = app.getPath("home");
  return createDiagnostics({
    facts: () => computerFacts(flavour),
    preferences,
    vault: () => authenticator.current(),
    keychain: createKeytarKeychain(
      KEYCHAIN_PATIENCE_MS,
      profileOf(flavour).keychainService,
    ),
    profileFiles: createDiskProfileFiles(folder),
    recentLog: log.recent,
    readAgain,
    member: {
      homes: [home, realPath(home)],
      userNames: [
        path.basename(home),
        process.env["USER"] ?? "",
        process.env["USERNAME"] ?? "",
      ],
    },
    accountNames: async () => {
      if (authenticator.current()?.state !== "open") return [];
      const entries = await authenticator.entries();
      return entries.ok
        ? entries.value.flatMap(({ issuer, account }) => [issuer, account])
        : [];
    },
    saveText: createTextSaver({
      mainWindow,
      writePrivately: writeWhole,
      failed: (because) => {
        log.note("diagnostics-not-saved", { because });
      },
    }),
    clock,
    schedule,
  });
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
