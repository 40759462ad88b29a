import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { readFuses } from "../../../build/package/fuses";
import { electron, rootSwitches } from "../../e2e/electron";
import { ordinaryUser, unpackFor } from "../ordinary-user";
import { hardenedTarget, targets } from "../targets";
import { end, isSprung, theWindow } from "./start-hardened";

const user = ordinaryUser();
const executable = unpackFor(user, hardenedTarget());
const home = mkdtempSync(path.join(user.home, "..", "traps-"));
test.afterAll(() => {
  user.remove();
});

for (const { name, executable, flavour } of targets)
  test(`E19 the fuses of ${name} read back as they were set`, async () => {
    const fuses = await readFuses(executable);
    const runtime = await readFuses(electron);
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: flavour === "qa",
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      // younger than some runtimes
      ...(runtime.grantFileProtocolExtraPrivileges === undefined
        ? {}
        : { grantFileProtocolExtraPrivileges: false }),
    });
    expect(runtime).not.toEqual(fuses); // as it comes it is open
  });

/** Code that says that it ran, by writing this file. */
function trap(marker: string): string {
  return `require("node:fs").writeFileSync(${JSON.stringify(marker)}, "");process.exit(9);`;
}

/** An app whose main does nothing else. */
function trapApp(folder: string, marker: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, "package.json"),
    '{"name":"trap","main":"main.cjs"}',
  );
  writeFileSync(path.join(folder, "main.cjs"), trap(marker));
}

test("an app in resources/app is not run in place of the archive, though the bare runtime would", async () => {
  // That it is a trap at all: the runtime alone, which loads what lies there.
  const bareMarker = path.join(home, "bare");
  const bare = mkdtempSync(path.join(tmpdir(), "nidan-bare-runtime-"));
  cpSync(path.dirname(electron), bare, { recursive: true });
  rmSync(path.join(bare, "resources"), { recursive: true });
  trapApp(path.join(bare, "resources/app"), bareMarker);
  const program = spawn(
    path.join(bare, path.basename(electron)),
    [`--user-data-dir=${path.join(bare, "profile")}`, ...rootSwitches],
    { stdio: "ignore" },
  );
  await new Promise((resolve) => program.once("exit", resolve));
  rmSync(bare, { recursive: true, force: true, maxRetries: 5 });
  expect(isSprung(bareMarker)).toBe(true);

  const marker = path.join(user.home, "app-folder");
  trapApp(path.join(path.dirname(executable), "resources/app"), marker);
  const child = user.start([executable]);
  await theWindow();
  await end(child);
  expect(isSprung(marker)).toBe(false);
  rmSync(path.join(path.dirname(executable), "resources/app"), {
    recursive: true,
  });
});

test("without its archive it runs nothing, whatever lies in resources/app", async () => {
  const marker = path.join(user.home, "no-archive");
  const other = unpackFor(user, hardenedTarget());
  const resources = path.join(path.dirname(other), "resources");
  rmSync(path.join(resources, "app.asar"));
  trapApp(path.join(resources, "app"), marker);
  const child = user.start([other]);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  expect(code).not.toBe(0);
  expect(isSprung(marker)).toBe(false);
});

test("ELECTRON_RUN_AS_NODE and NODE_OPTIONS turn it into nothing else: its window opens", async () => {
  const marker = path.join(user.home, "as-node");
  const script = path.join(user.place, "trap.cjs");
  writeFileSync(script, trap(marker));
  // That it is a trap at all.
  spawnSync(electron, [script], { env: { ELECTRON_RUN_AS_NODE: "1" } });
  expect(isSprung(marker)).toBe(true);
  rmSync(marker);
  const child = user.start([executable, script], {
    ELECTRON_RUN_AS_NODE: "1",
    NODE_OPTIONS: `--require=${script} --inspect=0`,
  });
  await theWindow();
  await end(child);
  expect(isSprung(marker)).toBe(false);
});
