import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { encodeBase32 } from "../../electron/otp";
import { addEntries } from "../e2e/add-entries";
import { electron, rootSwitches } from "../e2e/electron";
import { launchNidan, root } from "../e2e/launch";
import { waitForNumber } from "./evaluate-in-page";
import { treeMemory } from "./process-tree";

/** One line of a benchmark's result. `baseline` is the same measure of what it is compared with. */
export type Result = {
  readonly case: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number;
  readonly ratio: number;
};
type Run = { readonly ms: number; readonly rss: number; readonly pss: number };

const ENTRIES = 100;
/** Nobody looks at a window before this time is over: looking would slow down what is measured. */
const SETTLE_MS = 3000;

/** Helper processes of the last window end a little later than it does, and must not weigh on the next. */
const PAUSE_MS = 700;

/**
 * Process start to codes visible with 100 entries in the vault, and memory, beside a bare window on the same runtime;
 * the two take turns, each with a profile it has used before. Both are started alike and read from outside: the page's own clock says when it was painted.
 */
export async function measure(runs: number): Promise<Result[]> {
  const profile = await profileWithEntries();
  const bare = path.join(import.meta.dirname, "bare-window");
  const bareProfile = mkdtempSync(path.join(tmpdir(), "bare-profile-"));
  const own: Run[] = [];
  const base: Run[] = [];
  for (let run = -1; run < runs; run++) {
    const window = await startOnce(bare, bareProfile, 9300, paintedAt);
    const nidan = await startOnce(root, profile, 9301, codesVisibleAt);
    if (run < 0) continue; // the first of each warms the disk cache
    base.push(window);
    own.push(nidan);
    process.stdout.write(
      `run ${run + 1}: Nidan ${nidan.ms.toFixed(0)} ms, bare window ${window.ms.toFixed(0)} ms\n`,
    );
  }
  return [
    compare("codes visible", "ms", own, base, ({ ms }) => ms),
    compare("resident memory of the tree", "MiB", own, base, ({ rss }) => rss),
    compare(
      "proportional memory of the tree",
      "MiB",
      own,
      base,
      ({ pss }) => pss,
    ),
  ];
}

function compare(
  name: string,
  unit: string,
  own: readonly Run[],
  base: readonly Run[],
  pick: (run: Run) => number,
): Result {
  const value = median(own.map(pick));
  const baseline = median(base.map(pick));
  const round = (number: number) => Math.round(number * 100) / 100;
  return {
    case: name,
    value: round(value),
    unit,
    baseline: round(baseline),
    ratio: round(value / baseline),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [
    sorted[sorted.length % 2 === 0 ? middle - 1 : middle],
    sorted[middle],
  ];
  return (low + high) / 2;
}

/** In the page: when the codes were painted, in epoch milliseconds; 0 before. */
const codesVisibleAt = `performance.timeOrigin + (performance.getEntriesByName("codes-visible")[0]?.startTime ?? -performance.timeOrigin)`;
const paintedAt = `performance.timeOrigin + (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? -performance.timeOrigin)`;

async function startOnce(
  folder: string,
  profile: string,
  port: number,
  moment: string,
): Promise<Run> {
  const startedAt = Date.now();
  const child = spawn(
    electron,
    [
      folder,
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${port}`,
      ...rootSwitches,
    ],
    { stdio: "ignore" },
  );
  const gone = new Promise((resolve) => child.once("exit", resolve));
  try {
    await setTimeout(SETTLE_MS);
    const visibleAt = await waitForNumber(port, moment);
    const memory = treeMemory(child.pid ?? 0);
    return { ms: visibleAt - startedAt, ...memory };
  } finally {
    child.kill("SIGTERM");
    await gone;
    await setTimeout(PAUSE_MS);
  }
}

async function profileWithEntries(): Promise<string> {
  const { page, profile, quit } = await launchNidan();
  const uris = Array.from({ length: ENTRIES }, (_, i) => {
    const secret = encodeBase32(Buffer.alloc(20, i + 1));
    return `otpauth://totp/Site%20${i}:member${i}?secret=${secret}&issuer=Site%20${i}`;
  });
  await addEntries(page, ...uris);
  await quit();
  return profile;
}
