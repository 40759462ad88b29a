import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  createWorkerPasswordHasher,
  type WorkerPasswordHasherOptions,
} from "../../../electron/adapters/password-hasher/worker-password-hasher";
import type { PasswordHasher } from "../../../electron/ports/password-hasher";

/** Where the built worker lies. */
export const built = path.resolve(import.meta.dirname, "../../../out/main");

/** A line for a script that then goes on as the built worker. */
export const goOnAsBuilt = `require(${JSON.stringify(path.join(built, "password-worker.cjs"))});`;

/**
 * A hasher whose worker is this script; only for the time of `use`. In the script stand `parentPort`, `threadId`, `fs`,
 * and `isFirst(name)`: whether no worker of this hasher asked that before.
 */
export async function withWorker(
  script: string,
  options: Omit<WorkerPasswordHasherOptions, "folder" | "pepper">,
  use: (hasher: PasswordHasher, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-worker-"));
  const start = `
    const { parentPort, threadId } = require("node:worker_threads");
    const fs = require("node:fs");
    const isFirst = (name) => {
      try { fs.mkdirSync(__dirname + "/" + name); return true; } catch { return false; }
    };`;
  try {
    writeFileSync(
      path.join(folder, "password-worker.cjs"),
      `${start}\n${script}`,
    );
    const pepper = new Uint8Array(32);
    await use(
      createWorkerPasswordHasher({ folder, pepper, ...options }),
      folder,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
