import { expect, test } from "@playwright/test";
import { guardApp } from "./guarded-app";

// Items of the security checklist of Electron, each under its number.
const guarded = guardApp();

/** What main keeps about each window of the app. */
function preferences() {
  return guarded().nidan.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Not in the public types, but the only place where the settings in force can be read.
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return getLastWebPreferences.call(contents);
    }),
  );
}

async function expectPreference(name: string, value: unknown) {
  const all = await preferences();
  expect(all).toHaveLength(1);
  for (const one of all) expect(one[name]).toBe(value);
}

test("E2 the page has nothing of Node", async () => {
  const { nidan } = guarded();
  await expectPreference("nodeIntegration", false);
  const types = await nidan.page.evaluate(() =>
    ["require", "process", "Buffer", "global", "module", "__dirname"].map(
      (name) => typeof (globalThis as Record<string, unknown>)[name],
    ),
  );
  expect(new Set(types)).toEqual(new Set(["undefined"]));
});

test("E3 context isolation is on", async () => {
  await expectPreference("contextIsolation", true);
});

test("E4 the sandbox is on for every window", async () => {
  await expectPreference("sandbox", true);
});

test("E6 web security is on: the page cannot read another origin", async () => {
  const { nidan } = guarded();
  await expectPreference("webSecurity", true);
  const outcomes = await nidan.page.evaluate(() =>
    Promise.all(
      ["https://example.com/", "file:///etc/hostname", "app://other/"].map(
        (address) =>
          fetch(address)
            .then(() => "read")
            .catch(() => "refused"),
      ),
    ),
  );
  expect(outcomes).toEqual(["refused", "refused", "refused"]);
});

test("E8 insecure content is not allowed", async () => {
  await expectPreference("allowRunningInsecureContent", false);
});

test("E9 experimental features are off", async () => {
  await expectPreference("experimentalFeatures", false);
});

test("E10 no Blink feature is switched on", async () => {
  const [one] = await preferences();
  expect(one?.["enableBlinkFeatures"] ?? "").toBe("");
});

test("E11 the page has no webview tag", async () => {
  await expectPreference("webviewTag", false);
});
