import { accessSync, constants, readFileSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { app, type BrowserWindow } from "electron";
import { nodeEntropy as entropy } from "./adapters/entropy/node-entropy";
import { createKeptLog, toStderr } from "./adapters/log/kept-log";
import { createLogFile } from "./adapters/log/log-file";
import { servePort } from "./ipc/serve-port";
import { setAppMenu } from "./windows/app-menu";
import { registerAppScheme, serveApp } from "./windows/app-protocol";
import { claimLinks, receiveLinks } from "./windows/deep-links";
import { flavourOf } from "./windows/flavour";
import { createLinkInbox } from "./windows/link-inbox";
import { focusWindow, openMainWindow } from "./windows/main-window";
import { createPageReader } from "./windows/page-reader";
import { profileOf, settleProfile } from "./windows/profile";
import { refusalOf } from "./windows/start-switches";
import { canBeHandedOver } from "./windows/start-words";
import { guardSession, guardWebContents } from "./windows/web-security";

/** Each is another entry; more than anyone opens while the vault is locked. */
const MOST_ENTRY_LINKS = 100;
const flavour = flavourOf(app.isPackaged, () =>
  readFileSync(path.join(app.getAppPath(), "package.json"), "utf8"),
);
const { argv, env, platform } = process;
const refusal = refusalOf({ words: argv.slice(1), env, platform }, flavour);

// Chromium cannot run its sandbox as root, where tests run with its own switch; that switch says so on purpose.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
registerAppScheme();
setAppMenu();
settleProfile(app, flavour);
const log = createKeptLog(
  // A release writes no such file, whatever it is told: its last lines are in the diagnostics.
  flavour !== "release" && app.commandLine.hasSwitch("qa-log")
    ? [toStderr, createLogFile(path.join(app.getPath("userData"), "logs"))]
    : [toStderr],
);
// Ends here before anything is opened: no window, no port, no file.
if (refusal !== null) refuseStart(refusal);
// A start that could not give way to a running app ends here, and leaves that one alone.
else if (!canBeHandedOver(process.argv)) app.exit(1);
// In a folder that takes no files the lock cannot be had by anyone: the codes can be read there all the same.
else if (app.requestSingleInstanceLock() || !canWrite(app.getPath("userData")))
  start();
else app.quit();

function refuseStart(sentence: string): void {
  try {
    writeSync(2, `${sentence}\n`);
  } catch {
    // nobody reads it
  }
  app.exit(2);
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function start(): void {
  process.on("uncaughtException", (error) => {
    log.bug("uncaught", error);
  });
  process.on("unhandledRejection", (error) => {
    log.bug("unhandled", error);
  });
  const refused = (attempt: string) => {
    log.note("web-refused", { attempt });
  };
  guardWebContents(refused);

  let window: BrowserWindow | null = null;
  const open = () => {
    window = openMainWindow(
      path.join(__dirname, "../preload/preload.cjs"),
      profileOf(flavour).name,
      flavour,
    );
    window.on("closed", () => {
      window = null;
    });
  };
  const links = createLinkInbox();
  const entryLinks = createLinkInbox(MOST_ENTRY_LINKS);
  receiveLinks(
    flavour,
    ({ kind, link }) => {
      log.note("link-arrived"); // and not which: it is a credential
      (kind === "entry" ? entryLinks : links).put(link);
    },
    () => {
      if (window !== null) focusWindow(window);
      else if (app.isReady()) open();
    },
  );
  void app.whenReady().then(() => {
    guardSession(refused);
    // Loading all that answers the window keeps main busy for a while: the page's script goes out first.
    const served = new Promise<void>((resolve) => {
      serveApp(
        path.join(__dirname, "../renderer"),
        createPageReader(readFile, resolve),
        () => Buffer.from(entropy.bytes(16)).toString("base64"),
      );
    })
      .then(() => import("./serve"))
      .then(({ createServedContract }) =>
        createServedContract({
          log,
          links,
          entryLinks,
          flavour,
          mainWindow: () => window,
        }),
      );
    servePort(served, (contents) => contents === window?.webContents, log);
    open();
    claimLinks(flavour);
  });

  app.on("activate", () => {
    if (window === null && app.isReady()) open();
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
}
