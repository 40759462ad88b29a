import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import type { OrdinaryUser } from "../ordinary-user";
import { windowsTitled } from "../windows-on-screen";

/** What a release calls its window. */
export const TITLE = "Nidan";

export type Ended = {
  readonly code: number | null;
  readonly said: string;
  readonly profile: string;
  readonly hasWindow: boolean;
};

/** A start that is expected to end by itself: how it did, and whether there was a window until then. */
export async function startToTheEnd(
  user: OrdinaryUser,
  executable: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const profile = path.join(mkdtempSync(path.join(user.place, "p-")), "none");
  const child = user.start(
    [executable, `--user-data-dir=${profile}`, ...words],
    env,
  );
  const said = listen(child);
  const gone = new Promise<number | null>((resolve) =>
    child.once("close", resolve),
  );
  let hasWindow = false;
  for (let isOver = false; !isOver;) {
    hasWindow ||= windowsTitled(TITLE).length > 0;
    isOver = await Promise.race([
      gone.then(() => true),
      new Promise<false>((resolve) => setTimeout(resolve, 100, false)),
    ]);
  }
  return { code: await gone, said: said(), profile, hasWindow };
}

/** What the program writes, as far as it has come. */
export function listen(child: ChildProcess): () => string {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (bytes: Buffer) => (said += bytes.toString()));
  return () => said;
}

/** Waits for the one window; its number. */
export async function theWindow(): Promise<string> {
  let found: readonly string[] = [];
  await expect
    .poll(() => (found = windowsTitled(TITLE)), { timeout: 30_000 })
    .toHaveLength(1);
  return found[0] ?? "";
}

/** Ends what was started and everything that it started; its window is gone, too, and not taken for that of the next. */
export async function end(child: ChildProcess): Promise<void> {
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  if (isOver() || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGKILL");
  await gone;
  await expect
    .poll(() => windowsTitled(TITLE), { timeout: 10_000 })
    .toHaveLength(0);
}

/** Whether a file that a trap writes is there. */
export const isSprung = (marker: string) => existsSync(marker);
