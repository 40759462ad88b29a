import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { waitForNumber } from "../bench/evaluate-in-page";
import { encodeBase32 } from "../../electron/otp";
import { addEntries } from "../e2e/add-entries";
import { electron, rootSwitches } from "../e2e/electron";
import { launchNidan } from "../e2e/launch";

/** Medians, from the start of the process. */
export type StartTimes = {
  /** To the codes of all entries. */
  readonly packageMs: number;
  /** To the first paint of a window with a word in it, on the runtime alone. */
  readonly bareWindowMs: number;
  readonly ratio: number;
  readonly runs: number;
  readonly entries: number;
};

const RUNS = 5;
const ENTRIES = 100;
/** Nobody looks at a window before this time is over: looking would slow down what is measured. */
const SETTLE_MS = 3000;
const PAUSE_MS = 700;

/** The page's own clock says when; 0 before. */
const moment = (name: string) =>
  `performance.timeOrigin + (performance.getEntriesByName("${name}")[0]?.startTime ?? -performance.timeOrigin)`;

/** Starts an inspectable package and a bare window in turns, each on a profile that it has used before. */
export async function measureStart(executable: string): Promise<StartTimes> {
  const profile = await profileWithEntries(executable);
  const bareProfile = mkdtempSync(path.join(tmpdir(), "bare-profile-"));
  const bare = path.join(import.meta.dirname, "../bench/bare-window");
  const own: number[] = [];
  const base: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const painted = moment("first-contentful-paint");
    const window = await once(electron, [bare], bareProfile, 9310, painted);
    const shown = moment("codes-visible");
    const nidan = await once(executable, [], profile, 9311, shown);
    if (run < 0) continue; // the first of each warms the disk cache
    base.push(window);
    own.push(nidan);
  }
  for (const folder of [profile, bareProfile])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const [packageMs, bareWindowMs] = [median(own), median(base)];
  return {
    packageMs,
    bareWindowMs,
    ratio: Math.round((100 * packageMs) / bareWindowMs) / 100,
    runs: RUNS,
    entries: ENTRIES,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

async function once(
  executable: string,
  words: readonly string[],
  profile: string,
  port: number,
  expression: string,
): Promise<number> {
  const startedAt = Date.now();
  const child = spawn(
    executable,
    [
      ...words,
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${port}`,
      ...rootSwitches,
    ],
    { stdio: "ignore" },
  );
  const gone = new Promise((resolve) => child.once("exit", resolve));
  try {
    await setTimeout(SETTLE_MS);
    return (await waitForNumber(port, expression)) - startedAt;
  } finally {
    child.kill("SIGTERM");
    await gone;
    await setTimeout(PAUSE_MS); // its helpers end a little later
  }
}

async function profileWithEntries(executable: string): Promise<string> {
  const { page, profile, quit } = await launchNidan({
    executable,
    folder: "packaged", // a word like any other to a package
  });
  const uris = Array.from({ length: ENTRIES }, (_, i) => {
    const secret = encodeBase32(Buffer.alloc(20, i + 1));
    return `otpauth://totp/Site%20${i}:member${i}?secret=${secret}&issuer=Site%20${i}`;
  });
  await addEntries(page, ...uris);
  await quit();
  return profile;
}
