import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { spawnDaemon, startDaemon } from "./daemon";

/** A D-Bus session of its own, with a real gnome-keyring on it unless told otherwise. */
export type PrivateKeychain = {
  /** What a program needs to find it; with a home folder of its own. */
  readonly env: NodeJS.ProcessEnv;
  /** Locks the keyring, as when the member does. */
  readonly lock: () => void;
  /** Ends the keyring, as when it crashes; the bus stays, since GLib ends a program whose session bus goes away. */
  readonly vanish: () => void;
  /** Stops the keyring, as when it waits for somebody, or has it go on. */
  readonly hold: (isHeld: boolean) => void;
  readonly close: () => void;
};

/** Starts the bus and an unlocked keyring, and waits until the keyring answers. */
export async function openPrivateKeychain({
  withKeyring = true,
} = {}): Promise<PrivateKeychain> {
  const home = mkdtempSync(path.join(tmpdir(), "nidan-home-"));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: home,
    TMPDIR: home, // whatever is left lying about goes with it
    XDG_RUNTIME_DIR: home,
    XDG_CONFIG_HOME: path.join(home, "config"),
    XDG_DATA_HOME: path.join(home, "data"),
    XDG_SESSION_TYPE: "x11",
    NO_AT_BRIDGE: "1",
  };
  const bus = await startDaemon(
    "dbus-daemon",
    ["--session", "--nofork", "--nopidfile", "--print-address=3"],
    // It finds no service files there: what is not started here is not started by the bus either.
    { ...env, XDG_DATA_DIRS: path.join(home, "share") },
  );
  env["DBUS_SESSION_BUS_ADDRESS"] = bus.said;
  const keyring = withKeyring ? await startKeyring(env) : null;
  const vanish = () => {
    keyring?.kill("SIGKILL");
  };
  return {
    env,
    vanish,
    hold: (isHeld) => {
      keyring?.kill(isHeld ? "SIGSTOP" : "SIGCONT");
    },
    lock: () => {
      ask(env, "org.freedesktop.secrets", "/org/freedesktop/secrets", [
        "org.freedesktop.Secret.Service.Lock",
        "array:objpath:/org/freedesktop/secrets/collection/login",
      ]);
    },
    close: () => {
      vanish();
      bus.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}

async function startKeyring(env: NodeJS.ProcessEnv) {
  const keyring = spawnDaemon(
    "gnome-keyring-daemon",
    ["--foreground", "--unlock", "--components=secrets"],
    env,
  );
  keyring.stdin?.end("test");
  const owned = () =>
    ask(env, "org.freedesktop.DBus", "/org/freedesktop/DBus", [
      "org.freedesktop.DBus.NameHasOwner",
      "string:org.freedesktop.secrets",
    ]).includes("true");
  for (let tries = 0; tries < 200; tries++) {
    if (owned()) return keyring;
    await setTimeout(50);
  }
  throw new Error("gnome-keyring did not become ready");
}

function ask(
  env: NodeJS.ProcessEnv,
  destination: string,
  object: string,
  call: readonly string[],
): string {
  const reply = spawnSync(
    "dbus-send",
    ["--session", "--print-reply", `--dest=${destination}`, object, ...call],
    { env, encoding: "utf8", timeout: 10_000 },
  );
  if (reply.status !== 0) throw new Error(`dbus-send: ${reply.stderr}`);
  return reply.stdout;
}
