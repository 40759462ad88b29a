import { expect, test } from "@playwright/test";
import { rootSwitches } from "../../e2e/electron";
import { launchQa, startAgain } from "./launch-qa";

const link = (sign: string) => `nidan-qa://sign-in/${sign.repeat(43)}`;

test("S25 a link that starts the package leads to the member menu, which asks for ID and password first", async () => {
  const { page, quit } = await launchQa({
    switches: [...rootSwitches, link("a")],
  });
  await expect(page.getByTestId("link-waits")).toBeVisible();
  await quit();
});

test("S24 a second start gives way to the running package, which takes its link and comes to the front", async () => {
  const nidan = await launchQa();
  const { app, page } = nidan;
  const isInFront = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.isVisible() === true && window.isFocused();
    });
  const hide = () =>
    app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.hide();
    });
  await hide();
  expect(await isInFront()).toBe(false);
  expect(await startAgain(nidan)).toBe(0);
  await expect.poll(isInFront).toBe(true);
  await expect(page.getByTestId("link-waits")).toHaveCount(0);

  await hide();
  expect(await startAgain(nidan, link("b"))).toBe(0);
  await expect.poll(isInFront).toBe(true);
  await expect(page.getByTestId("link-waits")).toBeVisible();
  expect(app.windows()).toHaveLength(1);
  await nidan.quit();
  expect(nidan.log()).toContain('"link-arrived"'); // and not which
  expect(nidan.log()).not.toContain("bbbbbbbbb");
});
