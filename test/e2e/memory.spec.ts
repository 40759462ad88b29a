import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { addEntries } from "./add-entries";
import { launchNidan, type Nidan } from "./launch";
import { askAlways, PASSPHRASE, setPassphrase, unlock } from "./protect";

const secret = "MZXW6YTBOJRGC6TPMFZWI43VNQ";
const recoveryCode = "kq70v-zx0wm";
const bytes = Buffer.from("foobarbazoasdsul");
/** The forms in which the secrets could lie in a heap. */
const traces = [
  secret,
  secret.toLowerCase(),
  bytes.toString("latin1"),
  bytes.toString("hex"),
  bytes.toString("base64"),
  bytes.toString("base64").replace(/=+$/, ""),
  PASSPHRASE,
  recoveryCode,
];

async function mainHeap({ app }: Nidan): Promise<string> {
  const file = path.join(
    tmpdir(),
    `${randomBytes(8).toString("hex")}.heapsnapshot`,
  );
  await app.evaluate((_electron, to) => {
    const { mainModule } = process as { mainModule?: NodeJS.Module };
    const { writeHeapSnapshot } = mainModule?.require(
      "node:v8",
    ) as typeof import("node:v8");
    writeHeapSnapshot(to);
  }, file);
  return readFileSync(file, "utf8");
}

async function pageHeap(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) =>
    chunks.push(chunk),
  );
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", {});
  await session.detach();
  return chunks.join("");
}

const found = (heap: string) => traces.filter((trace) => heap.includes(trace));

test("after the lock neither main's heap nor the window's holds a secret of the vault", async () => {
  test.setTimeout(300_000);
  const first = await launchNidan();
  await addEntries(
    first.page,
    `otpauth://totp/Kumo:taro?secret=${secret}&issuer=Kumo`,
  );
  await first.page.getByRole("button", { name: /^Menu for/ }).click();
  await first.page.getByTestId("recovery-codes").click();
  await first.page.getByTestId("recovery-codes-text").fill(recoveryCode);
  await first.page.getByRole("button", { name: "Save" }).click();
  await first.page.getByRole("button", { name: "Show the codes" }).waitFor();
  await first.page.keyboard.press("Escape");
  await setPassphrase(first.page);
  await askAlways(first.page);
  await first.quit();

  const nidan = await launchNidan({
    profile: first.profile,
    until: "vault-problem",
  });
  const { page } = nidan;
  await unlock(page);
  await expect(page.getByTestId("code-row")).toHaveCount(1);
  await page.getByRole("button", { name: /^Menu for/ }).click();
  await page.getByTestId("recovery-codes").click();
  await page.getByRole("button", { name: "Show the codes" }).click();
  await page.getByTestId("passphrase").fill(PASSPHRASE);
  await page.getByTestId("prove").click();
  // Not by its text: what a test looks for lies in the page's heap from then on.
  await page.getByRole("button", { name: "Hide the codes" }).waitFor();
  // The search would find what is there: while the vault is open, it does.
  expect(found(await pageHeap(page))).toContain(recoveryCode);
  expect(found(await mainHeap(nidan))).toContain(recoveryCode);
  await page.keyboard.press("Control+l");
  await expect(page.getByTestId("locked")).toBeVisible();
  expect(found(await mainHeap(nidan))).toEqual([]);
  expect(found(await pageHeap(page))).toEqual([]);
  await nidan.quit();
  const names = readdirSync(first.profile, {
    recursive: true,
    encoding: "utf8",
  });
  for (const name of names) {
    const file = path.join(first.profile, name);
    if (statSync(file).isFile())
      expect(found(readFileSync(file, "latin1")), name).toEqual([]);
  }
  expect(found(first.log() + nidan.log())).toEqual([]);
});
