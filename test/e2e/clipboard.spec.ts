import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type ElectronApplication } from "@playwright/test";
import { build } from "vite";
import { defaultPreferences } from "../../shared/model/app-view";
import { addEntries } from "./add-entries";
import { emptyProfile, launchNidan } from "./launch";
import { shownCode } from "./shown-code";

const uri =
  "otpauth://totp/Kumo:taro?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&period=3600";

const read = (app: ElectronApplication) =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** A profile in which a copied code stays for this long. */
function profileThatClears(clearClipboardAfterSeconds: number | null): string {
  const profile = emptyProfile();
  const preferences = { ...defaultPreferences, clearClipboardAfterSeconds };
  writeFileSync(
    path.join(profile, "preferences.json"),
    JSON.stringify(preferences),
  );
  return profile;
}

async function startedWith(seconds: number | null) {
  const nidan = await launchNidan({ profile: profileThatClears(seconds) });
  const { page, app } = nidan;
  await addEntries(page, uri);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const code = await shownCode(page);
  const copy = async () => {
    await page.getByTestId("code-row").getByRole("button").first().click();
    await expect.poll(() => read(app)).toBe(code);
  };
  return { ...nidan, copy };
}

test("a copied code is gone after the chosen time, and what was copied since stays", async () => {
  const { app, copy, quit } = await startedWith(5);
  await copy();
  await expect.poll(() => read(app), { timeout: 20_000 }).toBe("");
  await copy();
  const since = Date.now();
  await app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText("somebody's own");
  });
  // Longer than the code's time: it would be gone by then.
  await expect
    .poll(() => Date.now() - since, { timeout: 20_000 })
    .toBeGreaterThan(6500);
  expect(await read(app)).toBe("somebody's own");
  await quit();
});

test("a recovery code is gone after the chosen time, too", async () => {
  const { app, page, quit } = await startedWith(5);
  await page.getByRole("button", { name: /^Menu for/ }).click();
  await page.getByTestId("recovery-codes").click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByTestId("recovery-codes-text")
    .fill("kq70v-zx0wm\nab12-cd34");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByRole("button", { name: "Copy code 1" }).click();
  await expect.poll(() => read(app)).toBe("kq70v-zx0wm");
  await expect.poll(() => read(app), { timeout: 20_000 }).toBe("");
  await quit();
});

test("quitting clears at once what would be cleared later, and nothing else", async () => {
  for (const isCopied of [true, false]) {
    const { app, copy, quit, log } = await startedWith(600);
    if (isCopied) await copy();
    await app.evaluate(({ clipboard }) => {
      const clear = clipboard.clear.bind(clipboard);
      clipboard.clear = () => {
        process.stderr.write("cleared at the end\n");
        clear();
      };
    });
    await quit();
    expect(log().split("cleared at the end")).toHaveLength(isCopied ? 2 : 1);
    expect(log()).not.toContain('"bug"');
  }
});

test("where nothing is to be cleared, quitting leaves the copy alone", async () => {
  const { app, copy, quit, log } = await startedWith(null);
  await copy();
  await app.evaluate(({ clipboard }) => {
    clipboard.clear = () => {
      process.stderr.write("cleared at the end\n");
    };
  });
  await quit();
  expect(log()).not.toContain("cleared at the end");
});

test("the desktop's clipboard does what every clipboard must", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-clipboard-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "node18",
      lib: {
        entry: path.join(import.meta.dirname, "clipboard-in-main.ts"),
        formats: ["cjs"],
        fileName: () => "checks.cjs",
      },
      rolldownOptions: { external: ["electron"] },
    },
  });
  const { app, quit } = await launchNidan();
  const results = await app.evaluate(
    async (_electron, file) => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else requires in here
      const { checkClipboard } = process.mainModule?.require(file) as {
        checkClipboard: () => Promise<
          readonly { title: string; is: unknown; should: unknown }[]
        >;
      };
      return checkClipboard();
    },
    path.join(folder, "checks.cjs"),
  );
  expect(results.length).toBeGreaterThan(3);
  for (const { title, is, should } of results)
    expect(is, title).toEqual(should);
  await quit();
  rmSync(folder, { recursive: true });
});
