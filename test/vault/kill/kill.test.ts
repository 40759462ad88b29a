import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOpenBytes } from "../../../electron/runtime/open-copy";
import { openVault } from "../../../electron/runtime/open-vault";
import { must } from "../../fakes/must";
import { bundleProcess } from "./bundle-process";
import { counterOf } from "./counted-entry";
import { createSetting } from "./setting";

const KILLS = Number(process.env["NIDAN_SOAK_KILLS"] ?? 200);
/** Two vaults, each with processes of its own. */
const LANES = 2;
let bundle = { folder: "", file: "" };

beforeAll(async () => {
  bundle = await bundleProcess("saving-process");
});

afterAll(() => {
  rmSync(bundle.folder, { recursive: true });
});

/** Lets a process save until a random moment, kills it, and answers with the last change that it told of. */
async function saveAndDie(folder: string): Promise<number | null> {
  const child = spawn(process.execPath, [bundle.file, folder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  let failed = "";
  const killAfter = Math.floor(Math.random() * 6);
  const killIn = Math.random() * 8;
  child.stderr.on("data", (words: Buffer) => (failed += words.toString()));
  child.stdout.on("data", (words: Buffer) => {
    const before = told.split("\n").length - 1;
    told += words.toString();
    const after = told.split("\n").length - 1;
    if (before <= killAfter && after > killAfter)
      setTimeout(() => child.kill("SIGKILL"), killIn);
  });
  const [, signal] = (await once(child, "close")) as [unknown, string | null];
  if (signal !== "SIGKILL") throw new Error(`it ended by itself: ${failed}`);
  return Number(told.trimEnd().split("\n").at(-1));
}

async function killMany(kills: number) {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-killed-"));
  const seen = { kills: 0, opened: 0, lost: 0, ahead: 0, changes: 0, locks: 0 };
  const brokenGenerations: string[] = [];
  for (; seen.kills < kills; seen.kills++) {
    const told = (await saveAndDie(folder)) ?? -1;
    if (readdirSync(folder).includes("vault.nidan.lock")) seen.locks++;
    const ports = createSetting(folder);
    const vault = await openVault(ports);
    if (vault.state !== "open") continue;
    seen.opened++;
    const counter = counterOf(vault.contents);
    if (counter < told) seen.lost++;
    if (counter > told + 1) seen.ahead++;
    seen.changes = counter;
    const openBytes = createOpenBytes(ports.keychain, () => null);
    for (const { name } of must(await ports.generations.list())) {
      const copy = await openBytes(must(await ports.generations.read(name)));
      if (!copy.ok) brokenGenerations.push(name);
    }
  }
  const left = readdirSync(folder).filter((name) => name.endsWith(".saving"));
  rmSync(folder, { recursive: true });
  return { ...seen, brokenGenerations, temporaryFilesLeft: left.length };
}

test(
  "a process that is killed while it saves loses no change that it told of",
  async () => {
    const startedAt = Date.now();
    const lanes = await Promise.all(
      Array.from({ length: LANES }, () => killMany(Math.ceil(KILLS / LANES))),
    );
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    process.stdout.write(`${JSON.stringify({ seconds, lanes })}\n`);
    for (const lane of lanes) {
      expect(lane.opened).toBe(lane.kills);
      expect(lane.lost).toBe(0);
      expect(lane.ahead).toBe(0);
      expect(lane.brokenGenerations).toEqual([]);
      expect(lane.changes).toBeGreaterThanOrEqual(lane.kills / 2);
    }
    expect(lanes.some(({ locks }) => locks > 0)).toBe(true);
  },
  60_000 + KILLS * 5_000,
);
