import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { iconSizes } from "../../../build/package/icons";
import { ordinaryUser, type OrdinaryUser } from "../ordinary-user";
import { commandOf, internetSockets, processesOf } from "../processes";
import { hardenedTarget } from "../targets";
import { picture, wordsIn } from "../windows-on-screen";
import { end, theWindow } from "./start-hardened";

const { name, deb } = hardenedTarget();
const isPossible = deb !== null && process.getuid?.() === 0;
test.skip(!isPossible, "needs a Debian package and root to install it");
test.describe.configure({ mode: "serial", timeout: 240_000 });

const schemes = ["nidan", "otpauth", "otpauth-migration"] as const;
const entry = `${name}.desktop`;
const executable = `/opt/${name}/${name}`;
const user: OrdinaryUser = ordinaryUser();
const handlerOf = (scheme: string) =>
  user.run(["xdg-mime", "query", "default", `x-scheme-handler/${scheme}`]).said;
const dpkg = (...words: string[]) =>
  spawnSync("dpkg", words, { encoding: "utf8", timeout: 300_000 });
const isInstalled = () =>
  dpkg("--status", name).stdout.includes("Status: install ok installed");
let files: readonly string[] = [];

test.beforeAll(() => {
  // Whoever uses it here keeps it.
  if (isInstalled()) throw new Error(`${name} is installed here already`);
});
test.afterAll(() => {
  if (isInstalled()) dpkg("--purge", name);
  user.remove();
});

test("the package installs, without a script of its own, and all of it is root's", () => {
  for (const scheme of schemes) expect(handlerOf(scheme)).not.toBe(entry);
  const { status, stderr } = dpkg("--install", deb ?? "");
  expect(status, stderr).toBe(0);
  expect(isInstalled()).toBe(true);
  files = dpkg("--listfiles", name)
    .stdout.split("\n")
    .filter((file) => file !== "" && !lstatSync(file).isDirectory());
  expect(files.length).toBeGreaterThan(20);
  const scripts = ["preinst", "postinst", "prerm", "postrm"];
  for (const script of scripts)
    expect(existsSync(`/var/lib/dpkg/info/${name}.${script}`)).toBe(false);
  for (const file of files) {
    const { uid, gid, mode } = lstatSync(file);
    expect([uid, gid], file).toEqual([0, 0]);
    if (!lstatSync(file).isSymbolicLink()) expect(mode & 0o022, file).toBe(0);
  }
  const archive = `/opt/${name}/resources/app.asar`;
  expect(user.run(["test", "-r", archive]).status).toBe(0);
  for (const file of [archive, path.dirname(archive), executable])
    expect(user.run(["test", "-w", file]).status, file).toBe(1);
  const helper = statSync(`/opt/${name}/chrome-sandbox`).mode;
  expect(helper & 0o7777).toBe(0o4755);
});

test("the runtime finds every library it is linked with", () => {
  const said = execFileSync("ldd", [executable], { encoding: "utf8" });
  expect(said).toContain("libgtk-3.so.0");
  expect(said).not.toContain("not found");
});

test("the desktop knows its entry, its icons and its links", () => {
  const file = `/usr/share/applications/${entry}`;
  const checked = spawnSync("desktop-file-validate", [file], {
    encoding: "utf8",
  });
  expect(checked.stdout + checked.stderr).toBe("");
  expect(checked.status).toBe(0);
  expect(readFileSync(file, "utf8")).toContain(`\nExec=${executable} %U\n`);
  for (const size of iconSizes)
    expect(files).toContain(
      `/usr/share/icons/hicolor/${size}x${size}/apps/${name}.png`,
    );
  for (const scheme of schemes) expect(handlerOf(scheme)).toBe(entry);
  const command = `/usr/bin/${name}`;
  expect(user.run(["readlink", "-f", command]).said).toBe(executable);
});

for (const [how, words, seen] of [
  [
    "its desktop entry",
    ["gtk-launch", name],
    ["Add your first account", "Scan the screen"],
  ],
  [
    "a link of its scheme",
    ["xdg-open", `nidan://sign-in/${"a".repeat(43)}`],
    ["To use the URL from the mail", "Member ID"],
  ],
] as const)
  test(`it starts from ${how}, in its sandbox`, async () => {
    // The session goes on as long as its first program.
    const script = '"$@" >/dev/null 2>&1; exec sleep 600';
    const child = user.start(["sh", "-c", script, "sh", ...words]);
    try {
      const window = await theWindow();
      await expect(() => {
        const read = wordsIn(picture(window, `deb-${words[0]}`), "eng");
        for (const expected of seen) expect(read).toContain(expected);
      }).toPass({ timeout: 90_000 });
      const pids = processesOf(executable);
      expect(pids.length).toBeGreaterThan(2);
      expect(internetSockets(pids)).toEqual([]);
      const renderers = pids.filter((pid) =>
        commandOf(pid).includes("--type=renderer"),
      );
      expect(renderers).toHaveLength(1);
      for (const pid of renderers)
        expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(
          /^Seccomp:\s+2$/m,
        );
    } finally {
      for (const pid of processesOf(executable)) kill(pid);
      await end(child);
    }
    await expect.poll(() => processesOf(executable)).toEqual([]);
  });

test("it goes without a trace but the member's own profile", () => {
  const { status, stderr } = dpkg("--purge", name);
  expect(status, stderr).toBe(0);
  expect(stderr).not.toContain(`/opt/${name}`); // left behind, since it holds something
  for (const file of [...files, `/opt/${name}`, `/usr/share/doc/${name}`])
    expect(existsSync(file), file).toBe(false);
  for (const scheme of schemes) expect(handlerOf(scheme)).not.toBe(entry);
  const profiles = path.join(user.home, "config");
  expect(existsSync(profiles)).toBe(true);
});

/** Ends a process, which may have ended already. */
function kill(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    // it has
  }
}
