import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron, expect, test } from "@playwright/test";
import keytar from "keytar";
import { addEntries } from "./add-entries";
import { electron, rootSwitches } from "./electron";
import {
  definedOnly,
  emptyProfile,
  launchNidan,
  root,
  waitForDriver,
} from "./launch";
import { look } from "./look";
import { packagedCopy } from "./packaged-copy";

const uri = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP";

const ends: (() => void)[] = [];
test.afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function copyOf(flavour: "qa" | "release") {
  const copy = packagedCopy(undefined, flavour);
  ends.push(copy.remove);
  return copy;
}

/** The names of what is kept in the keychain under this service. */
async function itemsOf(service: string): Promise<string[]> {
  const items = await keytar.findCredentials(service);
  return items.map(({ account }) => account).sort();
}

/** Starts it and waits for its end. */
function start(
  { executable, folder, env }: ReturnType<typeof copyOf>,
  words: readonly string[],
) {
  const profile = path.join(emptyProfile(), "profile");
  const child = spawn(
    executable,
    [folder, `--user-data-dir=${profile}`, ...words],
    { env, stdio: ["ignore", "pipe", "pipe"], timeout: 20_000 },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes: Buffer) => (said += bytes.toString()));
  return new Promise<{ code: number | null; said: string; profile: string }>(
    (resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => {
        resolve({ code, said, profile });
      });
    },
  );
}

// `--inspect-brk` would halt this runtime before the app's first line: the fuse of a real release is what ignores it.
test("a release refuses what would open it, with one sentence and before it opens anything", async () => {
  const copy = copyOf("release");
  for (const [words, name] of [
    [["--remote-debugging-port=0"], "remote-debugging-port"],
    [["--remote-debugging-pipe"], "remote-debugging-pipe"],
    [["--inspect=0"], "inspect"],
    [["--js-flags=--expose-gc"], "js-flags"],
    [["--proxy-server=127.0.0.1:1"], "proxy-server"],
    [["--disable-web-security"], "disable-web-security"],
    [["nidan://sign-in/x", "--no-sandbox"], "no-sandbox"],
  ] as const) {
    // Without the last one Chromium itself would not start as root; the first one is named.
    const { code, said, profile } = await start(copy, [
      ...words,
      ...rootSwitches,
    ]);
    expect(code, name).toBe(2);
    expect(
      said.split("\n").filter((line) => line.includes("Nidan was not started")),
    ).toEqual([expect.stringContaining(` --${name},`)]);
    expect(said).not.toContain("DevTools listening");
    const files = existsSync(profile) ? readdirSync(profile) : [];
    expect(files, name).not.toContain("DevToolsActivePort");
    expect(files, name).not.toContain("vault.nidan");
  }
});

test("QA refuses all but what a driver of tests needs", async () => {
  const copy = copyOf("qa");
  const { code, said } = await start(copy, [
    "--inspect=0",
    "--Load-Extension=/tmp",
    ...rootSwitches,
  ]);
  expect(code).toBe(2);
  expect(said).toContain(" --load-extension,");
});

for (const language of ["ja", "en"] as const)
  test(`QA says that it is QA wherever one looks, and keeps to itself (${language})`, async () => {
    const before = await itemsOf("jp.nidan.app");
    const copy = copyOf("qa");
    const nidan = await launchNidan({ ...copy, language });
    const { app, page, quit } = nidan;
    const title = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getTitle(),
      );
    expect(await title()).toBe("Nidan QA");
    const mark = page.getByTestId("qa-mark");
    for (const size of [
      { width: 800, height: 600 },
      { width: 400, height: 300 },
    ]) {
      await page.setViewportSize(size);
      await expect(mark).toBeInViewport({ ratio: 1 });
      await look(page, `qa-${language}-${String(size.width)}`);
      await page.getByTestId("half-console").click();
      await expect(mark).toBeInViewport({ ratio: 1 });
      await page.getByTestId("half-codes").click();
    }
    expect(await title()).toBe("Nidan QA");
    if (language === "en") await addEntries(page, uri);
    await quit();
    if (language === "en")
      expect(await itemsOf("jp.nidan.app.qa")).toContainEqual(
        expect.stringMatching(/^vault:/),
      );
    expect(await itemsOf("jp.nidan.app")).toEqual(before);
  });

for (const [name, build] of [
  ["Nidan QA", () => copyOf("qa")],
  [
    "Nidan Development",
    () => ({ executable: electron, folder: root, env: process.env }),
  ],
] as const)
  test(`${name} has a profile folder of its own name, and none of a member's`, async () => {
    const home = mkdtempSync(path.join(tmpdir(), "nidan-home-"));
    ends.push(() => {
      rmSync(home, { recursive: true, force: true });
    });
    const { executable, folder, env } = build();
    const app = await _electron.launch({
      executablePath: executable,
      args: [
        ...(executable === electron ? ["-r", waitForDriver] : []),
        ...[folder, ...rootSwitches],
      ],
      env: { ...definedOnly(env), XDG_CONFIG_HOME: home },
    });
    await (await app.firstWindow()).locator("html[data-ready]").waitFor();
    await app.close();
    const nidans = readdirSync(home).filter((one) => /nidan/i.test(one));
    expect(nidans).toEqual([name]);
    expect(readdirSync(path.join(home, name))).not.toEqual([]);
  });
