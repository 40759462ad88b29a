import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  _electron,
  type ElectronApplication,
  type Page,
} from "@playwright/test";
import { electron, rootSwitches } from "./electron";

export const root = path.resolve(import.meta.dirname, "../..");

/** A step that takes longer fails by its own name, not by the test's time limit. */
const PATIENCE_MS = 30_000;

/** What holds the app back until a driver of tests listens. */
export const waitForDriver = path.join(
  import.meta.dirname,
  "wait-for-driver.cjs",
);

/** Nidan as a member has it: the built app in real Electron. */
export type Nidan = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** Everything it wrote to stdout and stderr so far. */
  readonly log: () => string;
  /** Quits as the member would. */
  readonly quit: () => Promise<void>;
  /** Ends the process at once, as a crash or a power cut. */
  readonly kill: () => Promise<void>;
};

/** An empty profile folder. */
export function emptyProfile(): string {
  return mkdtempSync(path.join(tmpdir(), "nidan-profile-"));
}

export type LaunchOptions = {
  readonly profile?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly language?: "ja" | "en";
  readonly executable?: string;
  readonly folder?: string;
  readonly switches?: readonly string[];
  /** What the page must say it shows; null to wait for nothing. */
  readonly until?: "codes" | "vault-problem" | null;
};

/** Starts Nidan and waits until it shows what is expected. */
export async function launchNidan({
  profile = emptyProfile(),
  env = process.env,
  language = "en",
  executable = electron,
  folder = root,
  switches = rootSwitches,
  until = "codes",
}: LaunchOptions = {}): Promise<Nidan> {
  const app = await _electron.launch({
    executablePath: executable,
    timeout: PATIENCE_MS,
    args: [
      // A packaged app loads nothing but itself.
      ...(executable === electron ? ["-r", waitForDriver] : []),
      folder,
      `--user-data-dir=${profile}`,
      ...switches,
    ],
    env: {
      ...definedOnly(env),
      LANGUAGE: language === "ja" ? "ja_JP" : "en_US",
    },
  });
  let log = "";
  const child = app.process();
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (words: Buffer) => (log += words.toString()));
  const page = await app.firstWindow();
  page.setDefaultTimeout(PATIENCE_MS);
  if (until !== null)
    await page.locator(`html[data-ready="${until}"]`).waitFor();
  return {
    app,
    page,
    profile,
    log: () => log,
    quit: async () => {
      const gone = ended(child);
      await Promise.all([app.close(), gone]);
    },
    kill: async () => {
      const gone = ended(child);
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await once(child, "exit", { signal: AbortSignal.timeout(PATIENCE_MS) });
}

/** The environment as Playwright takes it. */
export function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
