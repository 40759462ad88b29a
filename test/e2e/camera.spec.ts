import { expect, test, type Page } from "@playwright/test";
import { PNG } from "pngjs";
import { violations } from "./axe";
import { rootSwitches } from "./electron";
import { BRIGHT_TO, CODE_AT, film } from "./film";
import { launchNidan } from "./launch";
import { setPassphrase, unlock } from "./protect";
import { commandOf, processesBelow } from "../packaged/processes";

const uri =
  "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TPNZSWG4TFORZXI4TF&issuer=Kumo";

async function openCamera(page: Page) {
  await page.getByTestId("add-menu").click();
  await page.getByTestId("add-camera").click();
}
/** How bright the preview is at both of its edges, from 0 to 255. */
async function edgesOf(page: Page): Promise<readonly [number, number]> {
  const { width, height, data } = PNG.sync.read(
    await page.getByTestId("camera").locator("video").screenshot(),
  );
  const at = (x: number) =>
    data[(Math.floor(height / 2) * width + Math.floor(x * width)) * 4] ?? 0;
  return [at(BRIGHT_TO / 2), at(1 - BRIGHT_TO / 2)];
}
const fake = (...more: string[]) => [
  ...rootSwitches,
  "--use-fake-device-for-media-stream",
  ...more,
];
/** How many tracks of a camera this page has on. */
const watchTracks = (page: Page) =>
  page.evaluate(() => {
    const all: MediaStreamTrack[] = [];
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      all.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, {
      liveTracks: () => all.filter((one) => one.readyState === "live").length,
    });
  });
const liveTracks = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { liveTracks: () => number }).liveTracks(),
  );

test("a code held up to the camera is outlined and offered, as in a mirror; the light is off the moment the dialog is left", async () => {
  const { page, quit } = await launchNidan({
    switches: fake(`--use-file-for-fake-video-capture=${film(uri)}`),
  });
  await watchTracks(page);
  await openCamera(page);
  const found = page.getByTestId("found-item");
  await expect(found).toContainText("Kumo");
  await expect(found.getByTestId("whence")).toContainText("camera");
  const outline = await page.getByTestId("outline").first().boundingBox();
  const video = await page.getByTestId("camera").locator("video").boundingBox();
  if (outline === null || video === null) throw new Error("no picture");
  const middle = outline.x + outline.width / 2 - video.x;
  expect(middle / video.width).toBeCloseTo(1 - CODE_AT, 1);
  const [left, right] = await edgesOf(page);
  expect(right).toBeGreaterThan(left + 50);
  expect(await liveTracks(page)).toBe(1);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect.poll(() => liveTracks(page)).toBe(0);
  await openCamera(page);
  await expect(found).toContainText("Kumo");
  await page.getByTestId("add-found").press("Enter");
  await expect(page.getByTestId("code-row")).toHaveCount(1);
  await expect.poll(() => liveTracks(page)).toBe(0);
  await quit();
});

test("the light is off when the window is hidden and when the vault is locked, and does not go on by itself", async () => {
  const { page, quit } = await launchNidan({ switches: fake() });
  await setPassphrase(page);
  await watchTracks(page);
  const camera = page.getByTestId("camera");
  // The driver of the tests has the page believe that it can always be seen.
  const setShown = (isShown: boolean) =>
    page.evaluate(
      (state) => {
        const value = { value: state, configurable: true };
        Object.defineProperty(document, "visibilityState", value);
        document.dispatchEvent(new Event("visibilitychange"));
      },
      isShown ? "visible" : "hidden",
    );
  await openCamera(page);
  await expect(camera).toHaveAttribute("data-state", "on");
  expect(await liveTracks(page)).toBe(1);
  await setShown(false);
  await expect.poll(() => liveTracks(page)).toBe(0);
  await setShown(true);
  await expect(page.getByTestId("camera-problem")).toContainText("hidden");
  expect(await liveTracks(page)).toBe(0);
  await page.getByTestId("camera-again").press("Enter");
  await expect(camera).toHaveAttribute("data-state", "on");
  await page.keyboard.press("Control+l");
  await expect(page.getByTestId("locked")).toBeVisible();
  await expect.poll(() => liveTracks(page)).toBe(0);
  await unlock(page);
  await expect(page.getByTestId("add-menu")).toBeVisible();
  await expect(camera).toHaveCount(0);
  expect(await liveTracks(page)).toBe(0);
  await quit();
});

test("the light is off when the window is closed, though the app goes on as it does on macOS", async () => {
  const { app, page } = await launchNidan({ switches: fake() });
  await openCamera(page);
  await expect(page.getByTestId("camera")).toHaveAttribute("data-state", "on");
  const holdsCamera = () =>
    processesBelow(app.process().pid ?? 0).some((pid) =>
      commandOf(pid).includes("video_capture.mojom.VideoCaptureService"),
    );
  expect(holdsCamera()).toBe(true);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    new BrowserWindow({ show: false }); // the last window would end the app with it
    window?.close();
  });
  await expect.poll(holdsCamera, { timeout: 20_000 }).toBe(false);
  expect(app.process().exitCode).toBeNull();
  await app.close();
});

test("of two cameras one is chosen; its torch is lit by a button; one that is in use says so and leads to the other ways", async () => {
  const { app, page, quit } = await launchNidan({
    switches: [
      ...rootSwitches,
      "--use-fake-device-for-media-stream=device-count=2",
    ],
  });
  // Electron 25 asks for names and ids in a way of its own, which the app's answer does not know.
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionCheckHandler(() => true);
  });
  await page.evaluate(() => {
    const { prototype } = MediaStreamTrack;
    const asked: unknown[] = [];
    prototype.getCapabilities = () =>
      ({ torch: true }) as MediaTrackCapabilities;
    prototype.applyConstraints = (wanted) => {
      asked.push(wanted);
      return Promise.resolve();
    };
    const { mediaDevices } = navigator;
    const get = mediaDevices.getUserMedia.bind(mediaDevices);
    let isBusy = false;
    mediaDevices.getUserMedia = async (wanted) => {
      if (isBusy) throw new DOMException("in use", "NotReadableError");
      const stream = await get(wanted);
      asked.push(stream.getVideoTracks()[0]?.getSettings().deviceId);
      return stream;
    };
    Object.assign(window, {
      asked: () => asked,
      setBusy: () => (isBusy = true),
    });
  });
  const asked = () =>
    page.evaluate(() =>
      (window as unknown as { asked: () => unknown[] }).asked(),
    );
  await openCamera(page);
  const choose = page.getByTestId("choose-camera");
  await expect(choose.locator("option")).toHaveCount(2);
  const [first] = await asked();
  await expect(choose).toHaveValue(String(first));
  await choose.selectOption({ index: 1 });
  await expect.poll(async () => (await asked()).length).toBe(2);
  const [, second] = await asked();
  expect(second).not.toBe(first);
  await expect(choose).toHaveValue(String(second));
  const torch = page.getByTestId("torch");
  await torch.press("Enter");
  await expect(torch).toHaveAttribute("aria-pressed", "true");
  expect((await asked()).at(-1)).toEqual({ advanced: [{ torch: true }] });
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await violations(page)).toEqual([]);

  await page.evaluate(() => {
    (window as unknown as { setBusy: () => void }).setBusy();
  });
  await choose.selectOption({ index: 0 });
  await expect(page.getByTestId("camera-problem")).toContainText("is using");
  await expect(choose).toBeVisible();
  await page.getByTestId("camera-to-files").press("Enter");
  await expect(page.getByTestId("choose-files")).toBeVisible();
  await quit();
});

test("without a camera there is a clear word and another way", async () => {
  const { page, quit } = await launchNidan();
  await openCamera(page);
  await expect(page.getByTestId("camera-problem")).toContainText("no camera");
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("camera-to-scan").press("Enter");
  await expect(page.getByTestId("scan-problem")).toBeVisible();
  await quit();
});

test("refused, the camera's place is taken by a clear word, and asking again works once it is allowed", async () => {
  const { app, page, quit } = await launchNidan({ switches: fake() });
  const allow = (isAllowed: boolean) =>
    app.evaluate(({ session }, answer) => {
      session.defaultSession.setPermissionRequestHandler(
        (_contents, _permission, tell) => {
          tell(answer);
        },
      );
      session.defaultSession.setPermissionCheckHandler(() => answer);
    }, isAllowed);
  await allow(false);
  await openCamera(page);
  const problem = page.getByTestId("camera-problem");
  await expect(problem).toContainText("may not use the camera");
  await expect(page.getByTestId("camera-settings")).toHaveCount(0); // Linux has no such page
  await allow(true);
  await page.getByTestId("camera-again").press("Enter");
  await expect(page.getByTestId("camera")).toHaveAttribute("data-state", "on");
  await expect(problem).toHaveCount(0);
  await quit();
});
