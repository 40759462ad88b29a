import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openVault } from "../../../electron/runtime/open-vault";
import { bundleProcess } from "./bundle-process";
import { createSetting } from "./setting";

const newFolder = (name: string) =>
  mkdtempSync(path.join(tmpdir(), `nidan-${name}-`));

async function add(file: string, folder: string, count: number): Promise<void> {
  const child = spawn(process.execPath, [file, folder, count.toString()], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = (await once(child, "close")) as [number | null];
  expect(code).toBe(0);
}

test("three processes that change one vault at once, one of them by a link from elsewhere, lose no change of each other", async () => {
  const { folder: bundle, file } = await bundleProcess("adding-process");
  const real = newFolder("shared");
  const linked = newFolder("linked");
  onTestFinished(() => {
    for (const folder of [bundle, real, linked])
      rmSync(folder, { recursive: true });
  });
  await add(file, real, 1);
  for (const name of ["vault.nidan", "keychain"])
    symlinkSync(path.join(real, name), path.join(linked, name));
  await Promise.all([
    add(file, real, 15),
    add(file, real, 15),
    add(file, linked, 15),
  ]);
  const vault = await openVault(createSetting(real));
  expect(vault.state === "open" && vault.contents.entries.length).toBe(46);
  expect(readdirSync(linked).sort()).toEqual(["keychain", "vault.nidan"]);
}, 120_000);
