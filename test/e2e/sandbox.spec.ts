import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { addEntries, paste } from "./add-entries";
import { electron } from "./electron";
import { launchNidan, root } from "./launch";

const isRoot = process.getuid?.() === 0;
const kumo = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP";
const sora = "otpauth://totp/Sora:jiro?secret=MZXW6YTBOJRGC6TP";

/**
 * Chromium's sandbox refuses to run as root. There the app and its runtime are copied to where anyone may read them and
 * started as an unprivileged user, with a session bus and a keyring of that user.
 */
function asOrdinaryUser() {
  const place = mkdtempSync(
    path.join(isRoot ? "/var/tmp" : tmpdir(), "nidan-"),
  );
  const profile = path.join(place, "profile");
  mkdirSync(profile, { mode: 0o700 });
  const remove = () => {
    chmodSync(profile, 0o700);
    rmSync(place, { recursive: true, force: true, maxRetries: 10 });
  };
  if (!isRoot)
    return { executable: electron, folder: root, profile, env: {}, remove };

  const runtime = path.join(place, "runtime");
  cpSync(path.dirname(electron), runtime, { recursive: true });
  const folder = path.join(place, "app");
  for (const part of ["package.json", "out", "node_modules/keytar"])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  const home = path.join(place, "home");
  mkdirSync(home, { mode: 0o700 });
  const executable = path.join(place, "start");
  writeFileSync(
    executable,
    // Playwright adds a switch of its own for root, which would turn off what is tested here.
    `#!/bin/sh
for arg; do
  shift
  [ "$arg" = --no-sandbox ] || set -- "$@" "$arg"
done
exec setpriv --reuid=nobody --regid=nogroup --clear-groups dbus-run-session -- sh -c '
  printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
  exec "$@"' sh '${path.join(runtime, "electron")}' "$@"
`,
  );
  execFileSync("chmod", ["-R", "a+rX", runtime, folder]);
  chmodSync(place, 0o755);
  chmodSync(executable, 0o755);
  execFileSync("chown", ["-R", "nobody:nogroup", profile, home]);
  const env = {
    HOME: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    XDG_CONFIG_HOME: path.join(home, "config"),
    XDG_DATA_HOME: path.join(home, "data"),
    XDG_CACHE_HOME: path.join(home, "cache"),
  };
  return { executable, folder, profile, env, remove };
}

test("E4 for an ordinary user the renderer really is in Chromium's sandbox, and the app works there", async () => {
  const { remove, env, ...user } = asOrdinaryUser();
  const { app, page, quit } = await launchNidan({
    ...user,
    env: { ...process.env, ...env },
    switches: [],
  });
  const renderer = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = readFileSync(`/proc/${String(renderer)}/status`, "utf8");
  expect(status).toMatch(/^Seccomp:\s+2$/m);
  expect(status).not.toMatch(/^Uid:\s+0\b/m);

  await addEntries(page, kumo);
  await expect(page.getByTestId("code")).toHaveText(/^\d{3} \d{3}$/);

  // Permissions bind an ordinary user: a folder that was taken away takes no change, and says so.
  chmodSync(user.profile, 0o500);
  await paste(page, sora);
  await page.getByTestId("add-found").click();
  await expect(page.getByRole("dialog")).toContainText(
    "Nidan may not write to the folder",
  );
  await quit();
  remove();
});
