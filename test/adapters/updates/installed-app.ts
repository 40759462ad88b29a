import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AppImageUpdater } from "electron-updater";
import { onTestFinished } from "vitest";
import { installAppImage } from "../../../electron/adapters/updates/install-app-image";
import { readPackagedFeed } from "../../../electron/adapters/updates/packaged-feed";
import {
  standardLimits,
  type FeedLimits,
} from "../../../electron/adapters/updates/signed-feed";
import { createSignedUpdates } from "../../../electron/adapters/updates/signed-updates";
import { key } from "../../fakes/update-site";
import { NodeExecutor } from "./node-executor";

export type AppOptions = {
  readonly version?: string;
  readonly publicKey?: string;
  readonly limits?: Partial<FeedLimits>;
  /** The authority that its network trusts besides the usual ones. */
  readonly ca?: string;
  /** What tells this member from others when a version is rolled out in stages. */
  readonly updaterId?: string;
  /** The file's name, as the member has it. */
  readonly fileName?: string;
};

/** An app that runs from an AppImage and looks for newer versions there: the real updater, on Node's network. */
export function installApp(
  feed: string,
  {
    version = "1.0.0",
    publicKey = key.publicKey,
    limits = {},
    ca,
    updaterId,
    fileName = "Nidan.AppImage",
  }: AppOptions = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-installed-"));
  const at = (name: string) => path.join(folder, name);
  const appImage = at(fileName);
  writeFileSync(appImage, "the old version");
  writeFileSync(at("app-update.yml"), "updaterCacheDirName: nidan-updater\n");
  if (updaterId !== undefined) writeFileSync(at(".updaterId"), updaterId);
  runFrom(appImage);

  const happened: string[] = [];
  const happens = (what: string) => () => {
    happened.push(what);
  };
  const updater = new AppImageUpdater(null, {
    version,
    name: "nidan-qa",
    isPackaged: true,
    appUpdateConfigPath: at("app-update.yml"),
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => Promise.resolve(),
    relaunch: happens("relaunched by the library"),
    quit: happens("quit by the library"),
    onQuit: happens("waits to install on quit"),
  });
  Object.assign(updater, { httpExecutor: new NodeExecutor(ca ?? null) });
  const updates = { feed, publicKey };
  const packageJson = { name: "nidan-qa", flavour: "qa", updates };
  const packaged = readPackagedFeed(JSON.stringify(packageJson), "linux");
  if (packaged === null) throw new Error("the feed was not taken");
  const told: unknown[] = [];
  const install = () =>
    installAppImage(updater, appImage, {
      relaunch: (file) => happened.push(`relaunch ${path.basename(file)}`),
      quit: happens("quit"),
    });
  return {
    folder,
    appImage,
    happened,
    told,
    updates: createSignedUpdates(
      updater,
      packaged,
      install,
      (event, details) => told.push({ event, ...details }),
      { ...standardLimits, ...limits },
    ),
  };
}

/** As the AppImage's own runtime tells the app. */
function runFrom(appImage: string): void {
  const before = process.env["APPIMAGE"];
  process.env["APPIMAGE"] = appImage;
  onTestFinished(() => {
    if (before === undefined) delete process.env["APPIMAGE"];
    else process.env["APPIMAGE"] = before;
  });
}
