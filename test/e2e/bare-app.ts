import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test, type Page } from "@playwright/test";
import { build } from "vite";
import type { Telling } from "./bare-page";
import { electron, rootSwitches } from "./electron";
import { root, type Nidan } from "./launch";

/**
 * The built app around a page that only speaks the contract: what is heard there was not taken by a screen before. The
 * folder to start it from; it is gone after the file's tests.
 */
export function bareApp(): () => string {
  let folder: string | null = null;
  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "nidan-bare-"));
    for (const part of ["package.json", "out/main", "out/preload"])
      cpSync(path.join(root, part), path.join(folder, part), {
        recursive: true,
      });
    const keytar = "node_modules/keytar";
    cpSync(path.join(root, keytar), path.join(folder, keytar), {
      recursive: true,
      dereference: true,
    });
    await build({
      configFile: false,
      logLevel: "error",
      build: {
        outDir: path.join(folder, "out/renderer"),
        lib: {
          entry: path.join(import.meta.dirname, "bare-page.ts"),
          formats: ["es"],
          fileName: () => "page.js",
        },
      },
    });
    writeFileSync(
      path.join(folder, "out/renderer/index.html"),
      '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script><p>ただの紙 just paper</p>',
    );
  });
  test.afterAll(() => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (folder === null) throw new Error("the bare app was not made");
    return folder;
  };
}

/** Loads the page anew, as a member's window does after a crash, and waits until it can be called into. */
export async function reload(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.reload();
  await page.locator('html[data-ready="codes"]').waitFor();
}

/** What the page heard since it was loaded. */
export function heard<What extends keyof Telling>(
  page: Page,
  what: What,
): Promise<Telling[What][]> {
  return page.evaluate((name) => bare?.heard[name] ?? [], what) as Promise<
    Telling[What][]
  >;
}

/** Begins to listen; the number by which `stop` ends it. */
export function listen(page: Page, what: keyof Telling): Promise<number> {
  return page.evaluate((name) => {
    if (bare === undefined) throw new Error("not connected");
    return bare.listen(name);
  }, what);
}

/** Stops listening. */
export function stop(page: Page, listening: number): Promise<void> {
  return page.evaluate((which) => {
    bare?.stop(which);
  }, listening);
}

/** Starts the app once more with these words, as the system does for a link, and waits until it has given way. */
export async function startAgain(
  { profile }: Nidan,
  folder: string,
  words: readonly string[],
): Promise<number | null> {
  const child = spawn(
    electron,
    [folder, `--user-data-dir=${profile}`, ...rootSwitches, ...words],
    { stdio: "ignore" },
  );
  await once(child, "exit");
  return child.exitCode;
}
