import {
  execFileSync,
  spawn,
  spawnSync,
  type ChildProcess,
} from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Target } from "./targets";

const isRoot = process.getuid?.() === 0;

/** A place that an ordinary user can read, with a home folder that is theirs. */
export type OrdinaryUser = {
  readonly place: string;
  readonly home: string;
  /** Starts a program as that user, on the screen at hand, with a session bus and an open keyring of their own. */
  readonly start: (
    words: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => ChildProcess;
  /** Runs one to its end, without a session. */
  readonly run: (words: readonly string[]) => {
    readonly status: number | null;
    readonly said: string;
  };
  readonly remove: () => void;
};

/** As root, `nobody`; otherwise whoever runs the tests. A package is what root will not be: Chromium's sandbox is on. */
export function ordinaryUser(): OrdinaryUser {
  const place = mkdtempSync(
    path.join(isRoot ? "/var/tmp" : tmpdir(), "nidan-user-"),
  );
  chmodSync(place, 0o755);
  const home = path.join(place, "home");
  mkdirSync(home, { mode: 0o700 });
  const session = path.join(place, "session");
  writeFileSync(
    session,
    '#!/bin/sh\nprintf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\nexec "$@"\n',
  );
  chmodSync(session, 0o755);
  if (isRoot) execFileSync("chown", ["nobody:nogroup", home]);
  const asUser = isRoot
    ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
    : [];
  const own = {
    ...process.env,
    HOME: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    XDG_CONFIG_HOME: path.join(home, "config"),
    XDG_DATA_HOME: path.join(home, "data"),
    XDG_CACHE_HOME: path.join(home, "cache"),
    LANGUAGE: "en_US",
  };
  return {
    place,
    home,
    start: (words, env = {}) => {
      const [command = "", ...rest] = [
        ...asUser,
        ...["dbus-run-session", "--", session],
        ...words,
      ];
      return spawn(command, rest, {
        env: { ...own, ...env },
        cwd: home,
        stdio: ["ignore", "pipe", "pipe"],
        detached: true, // a group of its own, to be ended as one
      });
    },
    run: (words) => {
      const [command = "", ...rest] = [...asUser, ...words];
      const { status, stdout, stderr } = spawnSync(command, rest, {
        env: own,
        cwd: home,
        encoding: "utf8",
        timeout: 60_000,
      });
      return { status, said: `${stdout}${stderr}`.trim() };
    },
    remove: () => {
      rmSync(place, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Puts a package where that user can start it, out of its archive where there is one; the executable. */
export function unpackFor(
  { place }: OrdinaryUser,
  { archive, folder, name }: Target,
): string {
  const into = path.join(place, `package-${readdirSync(place).length}`);
  mkdirSync(into);
  if (archive === null) cpSync(folder, into, { recursive: true });
  else
    execFileSync("tar", [
      ...["--extract", `--file=${archive}`, `--directory=${into}`],
      ...["--strip-components=1", "--no-same-owner"],
    ]);
  execFileSync("chmod", ["-R", "a+rX", into]);
  return path.join(into, name);
}
