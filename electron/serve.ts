import { hostname } from "node:os";
import path from "node:path";
import { app, type BrowserWindow } from "electron";
import { electronClipboard } from "./adapters/clipboard/electron-clipboard";
import { systemClock as clock } from "./adapters/clock/system-clock";
import { nodeEntropy as entropy } from "./adapters/entropy/node-entropy";
import { createKeytarKeychain } from "./adapters/keychain/keytar-keychain";
import { createLocalOutbox } from "./adapters/delivery/local-outbox";
import { createFilePreferenceStore } from "./adapters/preference-store/file-preference-store";
import { createWorkerQrReader } from "./adapters/qr-reader/worker-qr-reader";
import { electronScreenCapture } from "./adapters/screen-capture/electron-screen-capture";
import { createFileVaultStore } from "./adapters/vault-store/file-vault-store";
import { writeWhole } from "./adapters/vault-store/write-whole";
import {
  createContractHandler,
  type ContractHandler,
} from "./ipc/contract-handler";
import { createRouter } from "./ipc/router";
import type { Log } from "./ports/log";
import { createServiceChoice } from "./runtime/account/service-choice";
import { createAuthenticator } from "./runtime/authenticator";
import { createEnrolment } from "./runtime/enrolment";
import { createLiveCodes } from "./runtime/live-codes";
import { createKeptRecoveryCodes } from "./runtime/recovery-codes";
import type { LinkInbox } from "./windows/link-inbox";
import { createPagePrinter } from "./windows/print-page";
import {
  openScreenRecordingSettings,
  surroundings,
} from "./windows/surroundings";

/** The parts of the app that were there before. */
export type EarlierParts = {
  readonly log: Log;
  readonly links: LinkInbox;
  readonly mainWindow: () => BrowserWindow | null;
};

/** Puts together all that answers the window: the real world behind each port, the shells, the contract. */
export function createServedContract({
  log,
  links,
  mainWindow,
}: EarlierParts): ContractHandler {
  const folder = app.getPath("userData");
  const keychain = createKeytarKeychain();
  const outbox = createLocalOutbox(clock);
  const authenticator = createAuthenticator({
    keychain,
    vaultStore: createFileVaultStore(path.join(folder, "vault.nidan")),
    entropy,
    clock,
  });
  const liveCodes = createLiveCodes(authenticator, {
    clock,
    clipboard: electronClipboard,
  });
  void liveCodes.list(); // computed while the page loads, remembered until it asks
  const enrolment = createEnrolment(authenticator, {
    screenCapture: electronScreenCapture,
    qrReader: createWorkerQrReader(__dirname),
    entropy,
    clock,
    log,
  });
  const loadServices = async () => {
    const { createServices } = await import("./serve-account");
    const parts = { folder, keychain, entropy, clock, log, outbox };
    return createServices(parts);
  };
  let services: ReturnType<typeof loadServices> | null = null;
  const router = createRouter({
    authenticator,
    liveCodes,
    enrolment,
    recoveryCodes: createKeptRecoveryCodes(authenticator, {
      clock,
      clipboard: electronClipboard,
    }),
    surroundings: {
      ...surroundings(),
      deviceName: hostname().slice(0, 50),
      preferences: createFilePreferenceStore(folder),
      openScreenRecordingSettings,
      links,
      ...createPagePrinter({
        mainWindow,
        writePrivately: writeWhole,
        failed: (because) => {
          log.note("not-printed", { because });
        },
      }),
    },
    outbox,
    serviceChoice: createServiceChoice(
      createFileVaultStore(path.join(folder, "service-address")),
      () => (services ??= loadServices()),
    ),
  });
  return createContractHandler(router, log);
}
