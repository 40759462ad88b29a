import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { defaultPreferences } from "../../shared/model/app-view";
import { addEntries } from "./add-entries";
import { rootSwitches } from "./electron";
import { launchNidan, type Nidan } from "./launch";
import { look } from "./look";
import { tooWide } from "./too-wide";

const secret = "MZXW6YTBOJRGC6TPNZSWG4TF";
const uri = `otpauth://totp/Kumogata:hanako%40example.jp?secret=${secret}&period=3600`;

const folder = mkdtempSync(path.join(tmpdir(), "nidan-diagnostics-"));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Answers the save dialog with this path, or with a cancel. */
function answerSaveDialog({ app }: Nidan, filePath: string | null) {
  return app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: answer === null, filePath: answer ?? "" });
  }, filePath);
}

/** Has something thrown that nobody catches, in these words. */
function throwInMain({ app }: Nidan, words: string) {
  return app.evaluate((_electron, message) => {
    process.emit("unhandledRejection", new Error(message), Promise.resolve());
  }, words);
}

async function openDiagnostics(page: Page): Promise<string> {
  const settings = page.getByRole("button", { name: /^(Settings|設定)$/ });
  await settings.focus();
  await page.keyboard.press("Enter");
  await page.getByTestId("open-diagnostics").press("Enter");
  const text = page.getByTestId("diagnostics-text");
  await expect(text).toContainText('"flavour"');
  return (await text.textContent()) ?? "";
}

test("diagnostics are shown to the letter before they are saved, and hold nothing secret and nobody's name", async () => {
  const nidan = await launchNidan();
  const { page, log } = nidan;
  await addEntries(page, uri);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const row = page.getByTestId("code-row");
  const code = ((await row.getByTestId("code").textContent()) ?? "").replace(
    /\s/g,
    "",
  );
  expect(code).toMatch(/^\d{6}$/);
  await throwInMain(
    nidan,
    `no ${uri} of kumoGATA, hanako@example.jp, ${code}, ${secret} in ${homedir()}/x`,
  );
  await expect.poll(log).toContain('"event":"unhandled"');

  const shown = await openDiagnostics(page);
  expect(JSON.parse(shown)).toMatchObject({
    app: { version: expect.any(String) as unknown, flavour: "development" },
    runtime: { node: expect.stringMatching(/^\d+\./) as unknown },
    displays: [{ scaleFactor: 1 }],
    keychain: "works",
    vault: { state: "open" },
    preferences: defaultPreferences,
  });
  expect(shown).toContain('"event": "unhandled"');
  expect(shown).toContain('"name": "vault.nidan"');
  const leaks = [uri, secret, code, "Kumogata", "hanako", homedir()];
  for (const leak of leaks)
    expect(shown.toLowerCase()).not.toContain(leak.toLowerCase());

  const save = page.getByTestId("save-diagnostics");
  const said = page.getByTestId("diagnostics-said");
  const file = path.join(folder, "diagnostics.json");
  await answerSaveDialog(nidan, null);
  await save.press("Enter");
  await expect(save).toBeEnabled();
  expect(readdirSync(folder)).toEqual([]);
  await answerSaveDialog(nidan, file);
  await save.press("Enter");
  await expect(said).toContainText(file);
  expect(readFileSync(file, "utf8")).toBe(shown);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  await answerSaveDialog(nidan, path.join(folder, "none", "x.json"));
  await save.press("Enter");
  await expect(page.getByRole("alert")).toContainText("could not be saved");
  await expect(said).toHaveText("");
  await page.getByTestId("renew-diagnostics").press("Enter");
  await expect(said).toHaveText("Collected again.");
  await expect(page.getByTestId("diagnostics-text")).toContainText(
    '"event": "diagnostics-not-saved"',
  );
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(readdirSync(folder)).toEqual(["diagnostics.json"]);
  await nidan.quit();
});

for (const language of ["ja", "en"] as const)
  test(`the settings say what the build is and runs on, and everything of the diagnostics is usable at 200 % (${language})`, async () => {
    const nidan = await launchNidan({ language });
    const { app, page, quit } = nidan;
    const versions = await app.evaluate(() => process.versions.electron);
    await page.setViewportSize({ width: 400, height: 300 });
    await openDiagnostics(page);
    await look(page, `diagnostics-${language}`);
    expect(await tooWide(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    const settings = page.getByRole("button", { name: /^(Settings|設定)$/ });
    await expect(settings).toBeFocused();
    await page.keyboard.press("Enter");
    const about = page.getByTestId("about");
    await expect(about.getByTestId("flavour")).toHaveText(
      language === "ja" ? "開発用" : "Development build",
    );
    await expect(about.getByTestId("runtime")).toContainText(versions);
    await expect(page.getByTestId("qa-mark")).toHaveCount(0);
    await quit();
  });

test("the QA log is a file of the profile that its owner alone can read, and is not there unasked", async () => {
  const words = "wrong code 123456";
  const silent = await launchNidan();
  await throwInMain(silent, words);
  await expect.poll(silent.log).toContain('"event":"unhandled"');
  await silent.quit();
  expect(readdirSync(silent.profile)).not.toContain("logs");

  const nidan = await launchNidan({
    profile: silent.profile,
    switches: [...rootSwitches, "--qa-log"],
  });
  await throwInMain(nidan, words);
  const file = path.join(nidan.profile, "logs", "nidan.log");
  await expect.poll(() => readdirSync(nidan.profile)).toContain("logs");
  await nidan.quit();
  const text = readFileSync(file, "utf8");
  expect(text).toContain('"event":"unhandled"');
  expect(text).not.toContain("123456");
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
