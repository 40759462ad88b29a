import { readFile } from "node:fs/promises";
import path from "node:path";
import { app, type BrowserWindow } from "electron";
import { electronClipboard } from "./adapters/clipboard/electron-clipboard";
import { systemClock as clock } from "./adapters/clock/system-clock";
import { nodeEntropy as entropy } from "./adapters/entropy/node-entropy";
import { createKeytarKeychain } from "./adapters/keychain/keytar-keychain";
import { stderrLog as log } from "./adapters/log/stderr-log";
import { createFilePreferenceStore } from "./adapters/preference-store/file-preference-store";
import { createWorkerQrReader } from "./adapters/qr-reader/worker-qr-reader";
import { electronScreenCapture } from "./adapters/screen-capture/electron-screen-capture";
import { createFileVaultStore } from "./adapters/vault-store/file-vault-store";
import { createRouter } from "./ipc/router";
import { servePort } from "./ipc/serve-port";
import { createAuthenticator } from "./runtime/authenticator";
import { createEnrolment } from "./runtime/enrolment";
import { createLiveCodes } from "./runtime/live-codes";
import { setAppMenu } from "./windows/app-menu";
import { registerAppScheme, serveApp } from "./windows/app-protocol";
import { focusWindow, openMainWindow } from "./windows/main-window";
import {
  openScreenRecordingSettings,
  surroundings,
} from "./windows/surroundings";
import { guardSession, guardWebContents } from "./windows/web-security";

// Chromium cannot run its sandbox as root, where tests run with its own switch; that switch says so on purpose.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
registerAppScheme();
setAppMenu();
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  process.on("uncaughtException", (error) => {
    log.bug("uncaught", error);
  });
  process.on("unhandledRejection", (error) => {
    log.bug("unhandled", error);
  });

  const authenticator = createAuthenticator({
    keychain: createKeytarKeychain(),
    vaultStore: createFileVaultStore(
      path.join(app.getPath("userData"), "vault.nidan"),
    ),
    entropy,
    clock,
  });
  const liveCodes = createLiveCodes(authenticator, {
    clock,
    clipboard: electronClipboard,
  });
  const enrolment = createEnrolment(authenticator, {
    screenCapture: electronScreenCapture,
    qrReader: createWorkerQrReader(__dirname),
    entropy,
    clock,
    log,
  });

  const refused = (attempt: string) => {
    log.note("web-refused", { attempt });
  };
  guardWebContents(refused);

  let window: BrowserWindow | null = null;
  const open = () => {
    window = openMainWindow(path.join(__dirname, "../preload/preload.cjs"));
    window.on("closed", () => {
      window = null;
    });
  };
  void app.whenReady().then(() => {
    guardSession(refused);
    serveApp(path.join(__dirname, "../renderer"), readFile, () =>
      Buffer.from(entropy.bytes(16)).toString("base64"),
    );
    const router = createRouter({
      authenticator,
      liveCodes,
      enrolment,
      surroundings: {
        ...surroundings(),
        preferences: createFilePreferenceStore(),
        openScreenRecordingSettings,
      },
    });
    servePort(router, (contents) => contents === window?.webContents, log);
    open();
  });

  app.on("second-instance", () => {
    if (window === null) open();
    else focusWindow(window);
  });
  app.on("activate", () => {
    if (window === null && app.isReady()) open();
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
}
