import { once } from "node:events";
import { spawn } from "node:child_process";
import { rootSwitches } from "../../e2e/electron";
import { launchNidan, type LaunchOptions, type Nidan } from "../../e2e/launch";
import { qaTarget } from "../targets";

/** Where a development build is told its folder; to a package it is a word like any other. */
const NO_FOLDER = "packaged";

/** Starts the QA package as `launchNidan` starts the development build. */
export function launchQa(options: LaunchOptions = {}): Promise<Nidan> {
  const { executable } = qaTarget();
  return launchNidan({ folder: NO_FOLDER, ...options, executable });
}

/** Starts it once more on the same profile and answers with its exit code: it gives way to the one that runs. */
export async function startAgain(
  { profile }: Nidan,
  ...words: readonly string[]
): Promise<number | null> {
  const child = spawn(
    qaTarget().executable,
    [`--user-data-dir=${profile}`, ...rootSwitches, ...words],
    { stdio: "ignore" },
  );
  await once(child, "exit");
  return child.exitCode;
}
