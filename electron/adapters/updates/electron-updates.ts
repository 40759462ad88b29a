import { readFileSync } from "node:fs";
import path from "node:path";
import { app } from "electron";
import { no } from "../../../shared/outcome";
import type { Updates } from "../../ports/updates";
import { readPackagedFeed } from "./packaged-feed";
import type { TellLog } from "./signed-updates";
import { whyOff } from "./why-off";

/**
 * Newer versions of the app that runs. The updater library is loaded with the first call that needs it: where nobody
 * asks, nothing of it runs.
 */
export function createElectronUpdates(tell: TellLog): Updates {
  const { platform, env, resourcesPath } = process;
  const packageJson = read(path.join(app.getAppPath(), "package.json"));
  const feed = readPackagedFeed(packageJson ?? "", platform);
  const packageType = read(path.join(resourcesPath, "package-type"));
  const { isPackaged } = app;
  const hasFeed = feed !== null;
  const off = whyOff({ isPackaged, platform, env, packageType, hasFeed });
  if (off !== null || feed === null) {
    const refused = () => Promise.resolve(no("failed" as const));
    const none = { check: refused, download: refused, install: refused };
    return { off: off ?? "no-feed", ...none };
  }
  const load = async () => {
    const { openUpdater } = await import("./open-updater");
    return openUpdater(feed, tell);
  };
  let opened: Promise<Updates> | null = null;
  const updates = () => (opened ??= load());
  return {
    off: null,
    check: async () => (await updates()).check(),
    download: async (progress) => (await updates()).download(progress),
    install: async () => (await updates()).install(),
  };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
