import { expect, test, type Page } from "@playwright/test";
import { treeMemory } from "../bench/process-tree";
import { bareApp } from "./bare-app";
import { launchNidan } from "./launch";
import { showQrCodes } from "./other-program";

const scans = Number(process.env["NIDAN_SOAK_SCANS"] ?? "40");
const WARM_UP = 10;
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

test("scan after scan leaves no picture behind in any process of the app", async () => {
  test.setTimeout(180_000 + scans * 3_000);
  const { app, page, quit } = await launchNidan({ folder: folderOf() });
  const other = await showQrCodes([uri]);
  const pid = app.process().pid ?? 0;
  await scan(page, WARM_UP);
  const { pss } = treeMemory(pid);
  expect(pss).toBeGreaterThan(0);
  expect(await scan(page, scans)).toEqual(Array<number>(scans).fill(1));
  const grown = () => Math.round(treeMemory(pid).pss - pss);
  // What only waits to be swept goes within seconds.
  await expect.poll(grown, { timeout: 30_000 }).toBeLessThan(MOST_MIB);
  process.stdout.write(`${JSON.stringify({ scans, grownMiB: grown() })}\n`);
  await other.close();
  await quit();
});
