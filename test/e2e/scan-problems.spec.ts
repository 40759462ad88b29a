import { expect, test } from "@playwright/test";
import { rootSwitches } from "./electron";
import { launchNidan } from "./launch";
import { look } from "./look";

test("a screen that could not be read is named, after a look and while watching", async () => {
  const { app, page, quit } = await launchNidan();
  await app.evaluate(({ desktopCapturer, nativeImage }) => {
    const real = desktopCapturer.getSources.bind(desktopCapturer);
    const thumbnail = nativeImage.createEmpty();
    desktopCapturer.getSources = async (wanted) => {
      const sources = await real(wanted);
      return [
        ...sources,
        ...sources.map((it) => ({ ...it, id: "screen:9:0", thumbnail })),
      ];
    };
  });
  const unread = page.getByTestId("unread-displays");
  await page.getByTestId("scan-screen").first().click();
  await expect(unread).toContainText("Screen 2 could not be read completely");
  await page.getByTestId("watch-start").press("Enter");
  await expect(page.getByTestId("watching")).toBeVisible();
  await expect(unread).toContainText("Screen 2 could not be read completely");
  await look(page, "unread");
  await quit();
});

test("on a desktop that asks before every look, it says so while it asks, and how to be asked again", async () => {
  const env = { ...process.env, XDG_SESSION_TYPE: "wayland" };
  const switches = [...rootSwitches, "--ozone-platform=x11"];
  const { app, page, quit } = await launchNidan({ env, switches });
  const asking = await app.evaluateHandle(({ desktopCapturer }) => {
    const refusals: (() => void)[] = [];
    desktopCapturer.getSources = () =>
      new Promise((_resolve, reject) => {
        refusals.push(() => {
          reject(new Error("cancelled"));
        });
      });
    return refusals;
  });
  const cancel = async () => {
    await expect.poll(() => asking.evaluate(({ length }) => length)).toBe(1);
    await asking.evaluate((refusals) => {
      refusals.pop()?.();
    });
  };
  await page.getByTestId("scan-screen").first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toContainText("choose the whole");
  await look(page, "asked");
  await cancel();
  const problem = page.getByTestId("scan-problem");
  await expect(problem).toHaveAttribute("data-problem", "cancelled");
  await expect(problem).toContainText("xdg-desktop-portal");
  await expect(page.getByTestId("watch-start")).toHaveCount(0);
  await expect(dialog).toContainText("the screens cannot be watched");
  await look(page, "cancelled");
  await page.getByRole("button", { name: "Choose a screen again" }).click();
  await expect(dialog.getByRole("status")).toContainText("choose the whole");
  await cancel();
  await expect(problem).toBeVisible();
  await quit();
});
