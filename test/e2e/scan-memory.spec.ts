import { expect, test, type Page } from "@playwright/test";
import { treeMemory } from "../bench/process-tree";
import { bareApp } from "./bare-app";
import { rootSwitches } from "./electron";
import { launchNidan, type Nidan } from "./launch";
import { showQrCodes } from "./other-program";

const scans = Number(process.env["NIDAN_SOAK_SCANS"] ?? "200");
const WARM_UP = 20;
/** So many readings in a row that are no lower than those before, and so far apart: longer than an idle reader stays. */
const AT_REST = 8;
const READING_EVERY_MS = 5000;
/** What the processes of the app may hold more, in MiB. */
const MOST_MIB = 30;
const uri = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TPNZSWG4TFORZXI4TF";

const folderOf = bareApp();

/** Scans so many times, as often as the window may ask; how many codes were found each time. */
function scan(page: Page, times: number): Promise<number[]> {
  return page.evaluate(async (left) => {
    if (bare === undefined) throw new Error("not connected");
    const { enrol } = bare.client;
    const counts: number[] = [];
    while (counts.length < left) {
      const { found } = await enrol.scanScreen({ ownWindows: "left-out" });
      counts.push(found.length);
      await enrol.clear();
    }
    return counts;
  }, times);
}

/**
 * What the app's processes hold when nothing waits to be swept: garbage counted before only would hide growth, garbage
 * counted afterwards only would be taken for it.
 */
async function heldMiB({ app, page }: Nidan): Promise<number> {
  await page.evaluate(() => {
    (globalThis as { gc?: () => void }).gc?.();
  });
  const isSwept = await app.evaluate(() => {
    const { gc } = globalThis as { gc?: () => void };
    gc?.();
    return gc !== undefined;
  });
  expect(isSwept).toBe(true);
  return treeMemory(app.process().pid ?? 0).own;
}

/** The same, once it has come to rest: what was let go of is handed back to the system, and the reader's worker is gone. */
async function restingMiB(nidan: Nidan): Promise<number> {
  let least = Infinity;
  let readingsSince = 0;
  await expect
    .poll(
      async () => {
        const held = await heldMiB(nidan);
        readingsSince = held < least - 1 ? 0 : readingsSince + 1;
        least = Math.min(least, held);
        return readingsSince;
      },
      { timeout: 240_000, intervals: [READING_EVERY_MS] },
    )
    .toBe(AT_REST);
  return least;
}

test("scan after scan leaves no picture behind in any process of the app", async () => {
  test.setTimeout(360_000 + scans * 3_000);
  const switches = [...rootSwitches, "--js-flags=--expose-gc"];
  const nidan = await launchNidan({ folder: folderOf(), switches });
  const { page, quit } = nidan;
  const other = await showQrCodes([uri]);
  await scan(page, WARM_UP);
  const before = await restingMiB(nidan);
  expect(before).toBeGreaterThan(0);
  expect(await scan(page, scans)).toEqual(Array<number>(scans).fill(1));
  const grownMiB = Math.round((await restingMiB(nidan)) - before);
  expect(grownMiB).toBeLessThan(MOST_MIB);
  process.stdout.write(`${JSON.stringify({ scans, grownMiB })}\n`);
  await other.close();
  await quit();
});
