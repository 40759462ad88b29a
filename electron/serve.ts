import { hostname } from "node:os";
import path from "node:path";
import { app, BrowserWindow, shell } from "electron";
import type { Flavour } from "../shared/model/app-view";
import { electronClipboard } from "./adapters/clipboard/electron-clipboard";
import { fingerprint } from "./adapters/clipboard/fingerprint";
import { systemClock as clock } from "./adapters/clock/system-clock";
import { nodeEntropy as entropy } from "./adapters/entropy/node-entropy";
import { createV8Garbage } from "./adapters/garbage/v8-garbage";
import { createKeytarKeychain } from "./adapters/keychain/keytar-keychain";
import type { KeptLog } from "./adapters/log/kept-log";
import { createLocalOutbox } from "./adapters/delivery/local-outbox";
import { createFilePreferenceStore } from "./adapters/preference-store/file-preference-store";
import { pictureAddress } from "./adapters/qr-reader/picture-address";
import { createWorkerQrReader } from "./adapters/qr-reader/worker-qr-reader";
import { electronScreenCapture } from "./adapters/screen-capture/electron-screen-capture";
import { createElectronUpdates } from "./adapters/updates/electron-updates";
import { createFileVaultStore } from "./adapters/vault-store/file-vault-store";
import { writeWhole } from "./adapters/vault-store/write-whole";
import {
  createContractHandler,
  type ContractHandler,
} from "./ipc/contract-handler";
import { createRouter } from "./ipc/router";
import { createServiceChoice } from "./runtime/account/service-choice";
import { createClearingClipboard } from "./runtime/clearing-clipboard";
import { createEnrolment } from "./runtime/enrolment";
import { createLiveCodes } from "./runtime/live-codes";
import { createKeptRecoveryCodes } from "./runtime/recovery-codes";
import { createTrash } from "./runtime/trash";
import { createAppUpdates } from "./runtime/updates";
import { createWatchedPreferences } from "./runtime/watched-preferences";
import { beforeQuitting } from "./windows/before-quitting";
import { createContentProtection } from "./windows/content-protection";
import { createServedDiagnostics } from "./serve-diagnostics";
import { createServedVault, type Schedule } from "./serve-vault";
import type { LinkInbox } from "./windows/link-inbox";
import { createHelpMenu } from "./windows/help-menu";
import { createDiskPicker } from "./windows/pick-on-disk";
import { createPagePrinter } from "./windows/print-page";
import { profileOf } from "./windows/profile";
import { watchForLocking } from "./windows/watch-for-locking";
import { openSystemSettings, surroundings } from "./windows/surroundings";

/** The parts of the app that were there before. */
export type EarlierParts = {
  readonly log: KeptLog;
  readonly flavour: Flavour;
  readonly links: LinkInbox;
  readonly entryLinks: LinkInbox;
  readonly mainWindow: () => BrowserWindow | null;
};

/** Puts together all that answers the window: the real world behind each port, the shells, the contract. */
export function createServedContract({
  log,
  flavour,
  links,
  entryLinks,
  mainWindow,
}: EarlierParts): ContractHandler {
  const folder = app.getPath("userData");
  const keychain = createKeytarKeychain(
    undefined,
    profileOf(flavour).keychainService,
  );
  const outbox = createLocalOutbox(clock);
  const schedule: Schedule = (afterMs, run) => {
    const timer = setTimeout(run, afterMs);
    return () => {
      clearTimeout(timer);
    };
  };
  const preferences = createWatchedPreferences(
    createFilePreferenceStore(folder),
    () => {
      protection.apply();
      autoLock.preferencesChanged();
    },
  );
  const vault = createServedVault({
    folder,
    keychain,
    entropy,
    clock,
    log,
    schedule,
    picker: createDiskPicker(mainWindow),
    garbage: createV8Garbage(),
    preferences: () => preferences.read(),
  });
  const { authenticator, autoLock } = vault;
  watchForLocking((event) => {
    void autoLock.happened(event);
  });
  const protection = createContentProtection({
    windows: () => BrowserWindow.getAllWindows(),
    onOpened: (tell) => {
      app.on("browser-window-created", (_event, window) => {
        tell(window);
      });
    },
    isWanted: () => preferences.read().contentProtection,
  });
  const clipboard = createClearingClipboard({
    clipboard: electronClipboard,
    fingerprint,
    schedule,
    clearAfterSeconds: () => preferences.read().clearClipboardAfterSeconds,
  });
  beforeQuitting(app, [
    // A little longer than another process may keep the file: what the member did is on the disk, or refused.
    { begin: () => authenticator.saving(), patienceMs: 15_000 },
    {
      begin: () => (clipboard.isWaiting() ? clipboard.clearNow() : null),
      patienceMs: 1_000,
    },
  ]);
  authenticator.watch(({ state }) => {
    if (state === "locked" && clipboard.isWaiting()) void clipboard.clearNow();
  });
  const liveCodes = createLiveCodes(authenticator, { clock, clipboard });
  void liveCodes.list(); // computed while the page loads, remembered until it asks
  const enrolment = createEnrolment(authenticator, {
    screenCapture: {
      ...electronScreenCapture,
      asTheyAre: (look) =>
        protection.lifted(() => electronScreenCapture.asTheyAre(look)),
    },
    qrReader: createWorkerQrReader(__dirname, pictureAddress),
    clipboard: electronClipboard,
    entropy,
    clock,
    log,
    takeLink: entryLinks.take,
    openInBrowser: (address) => shell.openExternal(address),
  });
  const updates = createAppUpdates({
    updates: createElectronUpdates((event, details) => {
      log.note(event, details);
    }),
    clock,
    isWanted: () => preferences.read().checkForUpdates,
    saved: async () => {
      await authenticator.saving();
    },
  });
  updates.start();
  const loadServices = async () => {
    const { createServices } = await import("./serve-account");
    const { linkScheme } = profileOf(flavour);
    const parts = { folder, keychain, entropy, clock, log, outbox };
    return createServices({ ...parts, linkScheme });
  };
  let services: ReturnType<typeof loadServices> | null = null;
  const router = createRouter({
    ...vault,
    liveCodes,
    enrolment,
    entryLinks,
    recoveryCodes: createKeptRecoveryCodes(authenticator, {
      clock,
      clipboard,
    }),
    trash: createTrash(authenticator, { clock }),
    surroundings: {
      ...surroundings(flavour),
      deviceName: hostname().slice(0, 50),
      preferences,
      openSystemSettings,
      links,
      ...createPagePrinter({
        mainWindow,
        writePrivately: writeWhole,
        failed: (because) => {
          log.note("not-printed", { because });
        },
      }),
      diagnostics: createServedDiagnostics({
        folder,
        flavour,
        authenticator,
        preferences: () => preferences.read(),
        mainWindow,
        clock,
        log,
        schedule,
      }),
      helpMenu: createHelpMenu(),
    },
    outbox,
    updates,
    serviceChoice: createServiceChoice(
      createFileVaultStore(path.join(folder, "service-address")),
      () => (services ??= loadServices()),
    ),
  });
  return createContractHandler(router, log);
}
