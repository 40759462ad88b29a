import { spawn } from "node:child_process";
import { expect, test } from "@playwright/test";
import { addEntries } from "./add-entries";
import { electron, rootSwitches } from "./electron";
import { launchNidan, root } from "./launch";
import { oathtool } from "./oathtool";
import { shownCode } from "./shown-code";

/** The secret of RFC 4226 appendix D. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const rfcCodes = ["755224", "287082", "359152"];

test("at the boundary the next code takes the place of the current one by itself", async () => {
  const { page, quit } = await launchNidan();
  await addEntries(page, `otpauth://totp/Kumo:taro?secret=${secret}&period=5`);
  const [code, next] = [
    page.getByTestId("code"),
    page.getByTestId("next-code"),
  ];
  const promised = (await next.textContent()) ?? "";
  await expect(code).toHaveText(promised, { timeout: 15_000 });
  await expect(next).not.toHaveText(promised);
  await quit();
});

test("codes are right again when the clock was set, or the machine woke up", async () => {
  const { app, page, quit } = await launchNidan();
  await addEntries(page, `otpauth://totp/Kumo:taro?secret=${secret}`);
  for (const hours of [1, -2]) {
    const shift = hours * 3_600_000;
    // Only this app's clock: the machine's is not the test's to set.
    await app.evaluate((_electron, ms) => {
      const before = Date.now;
      Date.now = () => before() + ms;
    }, shift);
    await page.evaluate((ms) => {
      const before = Date.now;
      Date.now = () => before() + ms;
    }, shift);
    const now = () => page.evaluate(() => Date.now());
    await expect(async () => {
      expect(await shownCode(page)).toBe(oathtool(secret, await now())[0]);
    }).toPass({ timeout: 20_000 });
  }
  await quit();
});

test("the counter of a HOTP entry is on the disk before its code is shown: after a crash at that moment no code comes twice", async () => {
  const first = await launchNidan();
  await addEntries(
    first.page,
    `otpauth://hotp/Kumo:taro?secret=${secret}&counter=0`,
  );
  await expect(first.page.getByTestId("code")).toHaveCount(0);
  await first.page.getByTestId("code-row").getByRole("button").first().click();
  await first.page.getByTestId("code").waitFor();
  const shown = await shownCode(first.page);
  await first.kill();
  expect(shown).toBe(rfcCodes[0]);

  const second = await launchNidan({ profile: first.profile });
  await expect(second.page.getByTestId("code-row")).toHaveCount(1);
  await expect(second.page.getByTestId("code")).toHaveCount(0);
  await second.page.getByTestId("code-row").getByRole("button").first().click();
  await second.page.getByTestId("code").waitFor();
  expect(await shownCode(second.page)).toBe(rfcCodes[1]);
  await second.page
    .getByRole("button", { name: /^Show the next code/ })
    .click();
  await expect.poll(() => shownCode(second.page)).toBe(rfcCodes[2]);
  await second.quit();
});

test("a deleted entry comes back by Undo, and stays deleted without it", async () => {
  const first = await launchNidan();
  await addEntries(
    first.page,
    `otpauth://totp/Kumo:taro?secret=${secret}`,
    `otpauth://totp/Sora:jiro?secret=${secret}`,
  );
  const remove = async (name: RegExp) => {
    await first.page.getByRole("button", { name }).click();
    await first.page.getByRole("menuitem", { name: "Delete" }).click();
  };
  const rows = first.page.getByTestId("code-row");
  await remove(/^Menu for .*Kumo/);
  await expect(rows).toHaveCount(1);
  await first.page
    .getByRole("status")
    .filter({ hasText: "Kumo" })
    .getByTestId("undo")
    .click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Kumo");
  await remove(/^Menu for .*Sora/);
  await expect(rows).toHaveCount(1);
  await first.quit();

  const second = await launchNidan({ profile: first.profile });
  const left = second.page.getByTestId("code-row");
  await expect(left).toHaveCount(1);
  await expect(left).toContainText("Kumo");
  await second.quit();
});

test("the next code can be copied before it is valid, and the copy is confirmed in its row", async () => {
  const { app, page, quit } = await launchNidan();
  await addEntries(
    page,
    `otpauth://totp/Kumo:taro?secret=${secret}&period=3600`,
  );
  const next = await shownCode(page, "next-code");
  await page.getByRole("button", { name: /^Menu for/ }).click();
  await page.getByRole("menuitem", { name: "Copy the next code" }).click();
  await expect(page.getByTestId("code-row")).toContainText("Copied");
  const read = () => app.evaluate(({ clipboard }) => clipboard.readText());
  expect(await read()).toBe(next);
  await quit();
});

test("a second start ends at once and brings the first window back", async () => {
  const { app, profile, quit } = await launchNidan();
  const isVisible = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  expect(await isVisible()).toEqual([false]);
  const second = spawn(
    electron,
    [root, `--user-data-dir=${profile}`, ...rootSwitches],
    { stdio: "ignore" },
  );
  const status = await new Promise((resolve) => second.once("exit", resolve));
  expect(status).toBe(0);
  await expect.poll(isVisible).toEqual([true]);
  await quit();
});
