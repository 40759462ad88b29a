import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { targets } from "../targets";

/** Part of the sentence by which a package says no to a switch that it never takes, and as somebody else would put it. */
const own = "Nidan was not started";
const altered = "Nidan was not starteX";

/** Starts a package so that it says that sentence, and ends. */
function say(executable: string): { status: number | null; said: string } {
  const profile = mkdtempSync(path.join(tmpdir(), "nidan-profile-"));
  const { status, stdout, stderr } = spawnSync(
    executable,
    [`--user-data-dir=${profile}`, "--no-sandbox", "--js-flags=--expose-gc"],
    { encoding: "utf8", timeout: 30_000 },
  );
  rmSync(profile, { recursive: true, force: true });
  return { status, said: `${stdout}${stderr}` };
}

for (const { name, folder, executable, asar } of targets)
  test(`an app.asar of ${name} that was altered does not run where Electron verifies it; on Linux it never does`, () => {
    expect(say(executable)).toMatchObject({
      status: 2,
      said: expect.stringContaining(own),
    });
    const copy = mkdtempSync(path.join(tmpdir(), "nidan-altered-"));
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    const inCopy = (file: string) =>
      path.join(copy, path.relative(folder, file));
    const bytes = readFileSync(inCopy(asar));
    const at = bytes.indexOf(own);
    expect(at).toBeGreaterThan(0);
    expect(bytes.indexOf(own, at + 1)).toBe(-1);
    bytes.write(altered, at);
    writeFileSync(inCopy(asar), bytes);
    const { status, said } = say(inCopy(executable));
    rmSync(copy, { recursive: true, force: true });
    // What keeps it from being altered on Linux is its owner: `deb.spec.ts` shows that.
    if (process.platform === "linux") expect(said).toContain(altered);
    else {
      expect(said).not.toContain(altered);
      expect(status).not.toBe(0);
    }
  });
