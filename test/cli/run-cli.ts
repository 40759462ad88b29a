import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const cli = path.resolve(import.meta.dirname, "../../out/main/cli.cjs");

/** Runs the built command line as a member would, on plain Node. */
export function runCli(...args: string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  if (!existsSync(cli))
    throw new Error("The command line is not built: npm run build.");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, ...args],
    { encoding: "utf8", timeout: 120_000, maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, stdout, stderr };
}

/** Sentences for people: nothing of the program's own inside shows. */
export const STACK_TRACE = /\n\s+at |node:internal|Error:|undefined|\[object/;
