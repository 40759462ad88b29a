import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { feedText, PACKAGE, siteOf, type Site } from "../../fakes/update-site";
import { serve } from "./feed-world";
import { installApp, type AppOptions } from "./installed-app";

const file = "nidan-qa-1.1.0-linux-x86_64.AppImage";

async function found(site: Site, options: AppOptions = {}) {
  const { address, asked } = await serve(site);
  const app = installApp(address, options);
  expect(await app.updates.check()).toMatchObject({
    ok: true,
    value: { version: "1.1.0" },
  });
  return { ...app, asked };
}

/** How the fetched files of that app lie, in its cache. */
function fetched(folder: string): string[] {
  const pending = path.join(folder, "nidan-updater", "pending");
  return existsSync(pending) ? readdirSync(pending) : [];
}

describe("a version that was found", () => {
  test("is not fetched before it is asked for", async () => {
    const { asked, folder } = await found(siteOf());
    expect(asked).toHaveLength(2);
    expect(fetched(folder)).toEqual([]);
  });

  test("is fetched whole, told as it comes, and installed by word only", async () => {
    const { updates, asked, folder, appImage, happened } =
      await found(siteOf());
    const percents: number[] = [];
    const got = await updates.download((percent) => percents.push(percent));
    expect(got).toEqual({ ok: true, value: undefined });
    expect(percents.at(-1)).toBe(100);
    expect(asked.slice(2)).toEqual([`/${file}`]);
    const kept = path.join(folder, "nidan-updater", "pending", file);
    expect(readFileSync(kept)).toEqual(PACKAGE);
    expect(readFileSync(appImage, "utf8")).toBe("the old version");
    expect(happened).toEqual([]); // and it does not wait for the app to quit, either
  });

  test("takes the place of the AppImage, and is what comes back", async () => {
    const { updates, appImage, happened } = await found(siteOf());
    await updates.download(() => undefined);
    expect(await updates.install()).toMatchObject({ ok: true });
    expect(readFileSync(appImage)).toEqual(PACKAGE);
    expect(happened).toEqual(["relaunch Nidan.AppImage", "quit"]);
  });

  test("comes back under its new name, where the name tells the version", async () => {
    const fileName = "nidan-qa-1.0.0-linux-x86_64.AppImage";
    const { updates, appImage, happened } = await found(siteOf(), { fileName });
    await updates.download(() => undefined);
    expect(await updates.install()).toMatchObject({ ok: true });
    expect(existsSync(appImage)).toBe(false);
    expect(happened).toEqual([`relaunch ${file}`, "quit"]);
  });

  const changed = Buffer.from(PACKAGE).fill(0, 5, 6);
  const endless: Site[string] = (response) => {
    const more = () => {
      if (!response.destroyed)
        response.write(PACKAGE, () => setImmediate(more));
    };
    more();
  };
  const movedTo =
    (location: string): Site[string] =>
    (response) =>
      response.writeHead(302, { location }).end("moved");
  const cut: Site[string] = (response) => {
    response.writeHead(200, { "content-length": PACKAGE.length });
    response.write(PACKAGE.subarray(0, 99), () => response.destroy());
  };
  test.each<[string, string, Site]>([
    ["changed", "damaged", { [`/${file}`]: changed }],
    ["shorter", "damaged", { [`/${file}`]: PACKAGE.subarray(1) }],
    ["endless", "too-large", { [`/${file}`]: endless }],
    ["cut off", "unreachable", { [`/${file}`]: cut }],
    [
      "of a server at fault",
      "unreachable",
      { [`/${file}`]: (response) => response.writeHead(500).end("no") },
    ],
    ["moved for ever", "unreachable", { [`/${file}`]: movedTo(`/${file}`) }],
    [
      "moved to another computer without encryption",
      "unreachable",
      { [`/${file}`]: movedTo(`http://files.example/${file}`) },
    ],
    ["silent", "no-answer", { [`/${file}`]: () => undefined }],
  ])("is not taken %s: %s", async (_name, problem, site) => {
    const limits = { silenceMs: 200 };
    const { updates, appImage, happened, told } = await found(
      { ...siteOf(), ...site },
      { limits },
    );
    const got = await updates.download(() => undefined);
    expect(got).toEqual({ ok: false, problem });
    expect(told).toMatchObject([{ step: "download", problem }]);
    expect(await updates.install()).toMatchObject({ ok: false });
    expect(readFileSync(appImage, "utf8")).toBe("the old version");
    expect(happened).toEqual([]);
  });

  test("is fetched only after a check, and installed only after that", async () => {
    const { address, asked } = await serve(siteOf());
    const { updates, appImage } = installApp(address);
    const never = { ok: false };
    expect(await updates.download(() => undefined)).toMatchObject(never);
    expect(await updates.install()).toMatchObject(never);
    expect(asked).toEqual([]);
    expect(readFileSync(appImage, "utf8")).toBe("the old version");
  });
});

describe("a version that is rolled out in stages", () => {
  // The last four bytes are drawn among 2^32: the first member has drawn 0, the last one all but 100 per cent.
  const first = "11111111-1111-5111-8111-111100000000";
  const last = "11111111-1111-5111-8111-1111fffffff0";
  test.each([
    [first, 0, false],
    [first, 1, true],
    [last, 99, false],
    [last, 100, true],
  ])("the member %s, at %i per cent: %s", async (updaterId, percent, isFor) => {
    const staged = feedText("1.1.0", [`stagingPercentage: ${percent}`]);
    const { address } = await serve(siteOf(staged));
    const { updates } = installApp(address, { updaterId });
    const update = { version: "1.1.0", notes: null };
    expect(await updates.check()).toEqual({
      ok: true,
      value: isFor ? update : null,
    });
  });

  test("each member draws once, and keeps the number in the profile", async () => {
    const { address } = await serve(siteOf());
    const { updates, folder } = installApp(address);
    await updates.check();
    const drawn = () => readFileSync(path.join(folder, ".updaterId"), "utf8");
    const before = drawn();
    expect(before).toMatch(/^[0-9a-f-]{36}$/);
    await updates.check();
    expect(drawn()).toBe(before);
  });
});
