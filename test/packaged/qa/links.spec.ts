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

test("a link of an entry that starts the package is shown first; a member's own links are none of its business", async () => {
  const entry = (name: string) =>
    `://totp/${name}:taro?secret=MZXW6YTBOJRGC6TP&issuer=${name}`;
  const nidan = await launchQa({
    switches: [...rootSwitches, `otpauth-qa${entry("Kumo")}`],
  });
  const found = nidan.page.getByTestId("found-item");
  await expect(found).toContainText("Kumo");
  for (const members of [
    `otpauth${entry("Sora")}`,
    `nidan://sign-in/${"c".repeat(43)}`,
  ])
    expect(await startAgain(nidan, members)).toBe(0);
  // The last of three is the only one that comes.
  expect(await startAgain(nidan, `otpauth-qa${entry("Umi")}`)).toBe(0);
  await expect(found).toHaveCount(2);
  await expect(found.last()).toContainText("Umi");
  await expect(nidan.page.getByTestId("link-waits")).toHaveCount(0);
  await nidan.quit();
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
