import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import {
  FEED,
  feedText,
  key,
  PACKAGE,
  signatureOf,
  siteOf,
  startSite,
  type Site,
} from "../fakes/update-site";
import { addEntries } from "./add-entries";
import { passTime } from "./console/member";
import { launchNidan, type LaunchOptions } from "./launch";
import { look } from "./look";
import { packagedCopy } from "./packaged-copy";

const uri = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TPNZSWG4TF";

async function openSettings(page: Page) {
  const button = page.getByRole("button", { name: /^(Settings|設定)$/ });
  await button.focus();
  await page.keyboard.press("Enter");
  const section = page.getByTestId("updates");
  await section.waitFor();
  return section;
}

for (const [language, words] of [
  ["en", "development build"],
  ["ja", "開発用のため"],
] as const)
  test(`a development build says why it does not update itself (${language})`, async () => {
    const { page, quit, log } = await launchNidan({ language });
    const section = await openSettings(page);
    await expect(section.getByTestId("updates-off")).toContainText(words);
    await expect(section.getByRole("checkbox")).toHaveCount(0);
    await expect(section.getByRole("button")).toHaveCount(0);
    await look(page, "updates-off");
    expect(log()).not.toContain("update");
    await quit();
  });

const ends: (() => void)[] = [];
test.afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The app as a package that looks for newer versions on this site. */
async function launchPackaged(site: Site, options: LaunchOptions = {}) {
  const served = await startSite(site);
  const { publicKey } = key;
  const copy = packagedCopy({ feed: served.address, publicKey });
  ends.push(copy.remove, served.stop);
  const nidan = await launchNidan({ ...copy, ...options });
  return { ...nidan, copy, asked: served.asked };
}

test("a packaged build asks when it is told to, fetches, saves, quits and comes back as the new version, by keyboard alone", async () => {
  const notes = `releaseNotes: "${"A line of news.\\n".repeat(40)}"`;
  const site = siteOf(feedText("1.1.0", [notes]));
  const { page, app, asked, copy, profile, log } = await launchPackaged(site);
  await addEntries(page, uri);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const vault = () => readFileSync(path.join(profile, "vault.nidan"));
  const before = vault();
  const section = await openSettings(page);
  const ask = section.getByRole("checkbox");
  const button = section.getByTestId("updates-step");
  const state = section.getByTestId("updates-state");
  await expect(ask).not.toBeChecked();
  await expect(state).toContainText("Not checked yet");
  expect(asked).toEqual([]);
  await look(page, "updates-idle");

  await ask.focus();
  await page.keyboard.press("Space");
  await expect(ask).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(state).toContainText("Version 1.1.0 is available");
  await expect(section.getByRole("group")).toContainText("A line of news.");
  await expect(button).toBeFocused();
  await look(page, "updates-available");
  expect(asked).toHaveLength(2);

  await page.keyboard.press("Enter");
  await expect(state).toContainText("Version 1.1.0 is ready");
  await expect(button).toBeFocused();
  await look(page, "updates-ready");
  expect(readFileSync(copy.appImage, "utf8")).toBe("the old version");

  const gone = new Promise((resolve) => app.process().once("exit", resolve));
  await Promise.allSettled([page.keyboard.press("Enter"), gone]); // the page goes while the key is still down
  await gone;
  expect(readFileSync(copy.appImage)).toEqual(PACKAGE);
  await expect.poll(copy.startedAs).toBe("true\nstarted\n");
  expect(vault()).toEqual(before);
  const preferences = path.join(profile, "preferences.json");
  expect(JSON.parse(readFileSync(preferences, "utf8"))).toMatchObject({
    checkForUpdates: true,
  });
  expect(log()).not.toMatch(/"bug":|uncaught|unhandled/);
});

test("a feed that was altered is refused with a sentence, in both languages", async () => {
  const text = feedText();
  const signature = signatureOf(feedText("1.0.5"));
  const site = { [`/${FEED}`]: text, [`/${FEED}.sig`]: signature };
  for (const [language, words] of [
    ["ja", "署名が正しくない"],
    ["en", "signature of the announcement is wrong"],
  ] as const) {
    const { page, quit, log } = await launchPackaged(site, { language });
    const section = await openSettings(page);
    await section.getByTestId("updates-step").click();
    await expect(section.getByRole("alert")).toContainText(words);
    await look(page, "updates-failed");
    expect(log()).toContain("wrong-signature");
    expect(log()).not.toContain("127.0.0.1");
    await quit();
  }
});

test("what a hostile server says is refused over Electron's own network, too, and a good feed is still believed after it", async () => {
  const good = siteOf();
  const feed = `/${FEED}`;
  const [file = ""] = Object.keys(good).filter((name) =>
    name.includes("AppImage"),
  );
  const endless: Site[string] = (response) => {
    const more = () => {
      if (!response.destroyed)
        response.write("x".repeat(10_000), () => setImmediate(more));
    };
    more();
  };
  const movedTo =
    (location: string): Site[string] =>
    (response) =>
      response.writeHead(302, { location }).end("moved");
  const site: Site = {};
  const { app, page, quit, log, copy } = await launchPackaged(site);
  const section = await openSettings(page);
  const button = section.getByTestId("updates-step");
  const refused = async (change: Site, words: string) => {
    Object.assign(site, good, change);
    await button.click();
    await expect(section.getByRole("alert")).toContainText(words);
  };
  await refused({ [feed]: endless }, "More data arrived");
  await refused({ [feed]: movedTo(feed) }, "could not be reached");
  await refused(
    { [feed]: movedTo("http://feed.example/latest.yml") },
    "could not be reached",
  );
  await refused({ [`${feed}.sig`]: "" }, "not signed");
  const YEAR_MS = 365 * 86_400_000;
  await passTime({ app }, YEAR_MS);
  await refused({}, "out of date");
  await look(page, "updates-expired");
  await passTime({ app }, -YEAR_MS);
  for (const [change, words] of [
    [endless, "More data arrived"],
    [movedTo(`http://files.example${file}`), "could not be reached"],
    [Buffer.from(PACKAGE).fill(0, 5, 6), "not what was announced"],
  ] as const) {
    Object.assign(site, good);
    await button.click();
    await expect(button).toHaveText("Download");
    await refused({ [file]: change }, words);
  }
  Object.assign(site, good);
  await button.click();
  await expect(button).toHaveText("Download");
  expect(readFileSync(copy.appImage, "utf8")).toBe("the old version");
  expect(log()).not.toMatch(/"bug":|uncaught|unhandled/);
  await quit();
});
