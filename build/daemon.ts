import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** A program in the background that has said that it is ready. */
export type Daemon = {
  /** Its first line on the file descriptor that was listened to. */
  readonly said: string;
  readonly stop: () => void;
};

const running = new Set<ChildProcess>();

// Nothing outlives the command that started it, whichever way that ends.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => {
    process.exit(1);
  });

/**
 * Starts a program and waits for its first line on file descriptor 3. Rejects when the program ends before, or says
 * nothing within ten seconds. What it prints elsewhere is dropped; `input` goes to its stdin.
 */
export function startDaemon(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Daemon> {
  const child = spawnDaemon(command, args, env);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`${command} did not become ready`));
    }, 10_000);
    child.once("error", reject);
    child.once("exit", () => {
      clearTimeout(timer);
      reject(new Error(`${command} ended before it was ready`));
    });
    createInterface({ input: child.stdio[3] as Readable }).once(
      "line",
      (said) => {
        clearTimeout(timer);
        resolve({ said, stop: () => child.kill("SIGKILL") });
      },
    );
  });
}

/** Starts a program that ends with this process at the latest. File descriptor 3 is a pipe from it. */
export function spawnDaemon(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): ChildProcess {
  const child = spawn(command, args, {
    env,
    stdio: ["pipe", "ignore", "ignore", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}
