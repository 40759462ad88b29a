import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { addEntries } from "../../e2e/add-entries";
import type { Nidan } from "../../e2e/launch";
import { oathtool } from "../../e2e/oathtool";
import { showQrCodes } from "../../e2e/other-program";
import { shownCode } from "../../e2e/shown-code";
import { launchQa } from "./launch-qa";

const secret = "MZXW6YTBOJRGC6TPNZSWG4TFORZXI4TF";
const uri = `otpauth://totp/Kumo%20Hosting:nnn12345?secret=${secret}&issuer=Kumo%20Hosting`;
const another = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/** The codes on the screen are those that another program computes for these secrets, in this order. */
async function expectCodes({ page }: Nidan, secrets: readonly string[]) {
  await expect(async () => {
    const shown = await page.getByTestId("code").allTextContents();
    expect(shown.map((text) => text.replaceAll(/\s/g, ""))).toEqual(
      secrets.map((one) => oathtool(one)[0]),
    );
  }).toPass();
}

test("a code on the screen becomes a live code that is the right one, and is there after a restart, as is one that was pasted", async () => {
  const other = await showQrCodes([uri]);
  const first = await launchQa();
  await first.page.getByTestId("scan-screen").first().click();
  await first.page.getByTestId("found-item").waitFor();
  await first.page.getByTestId("add-found").click();
  await other.close();
  await expectCodes(first, [secret]);
  await addEntries(first.page, `otpauth://totp/Sora:jiro?secret=${another}`);
  await first.page.getByRole("dialog").waitFor({ state: "hidden" });
  await expectCodes(first, [secret, another]);
  await first.quit();

  const vault = path.join(first.profile, "vault.nidan");
  const before = readFileSync(vault);
  expect(before.includes(secret)).toBe(false);
  const second = await launchQa({ profile: first.profile });
  await expectCodes(second, [secret, another]);
  expect(await shownCode(second.page)).toMatch(/^\d{6}$/);
  await second.kill();
  const third = await launchQa({ profile: first.profile });
  await expectCodes(third, [secret, another]);
  await third.quit();
  expect(readFileSync(vault)).toEqual(before);
  const said = first.log() + second.log() + third.log();
  expect(said).not.toMatch(/"bug"|uncaught|unhandled/i);
});

test("it says that it is QA, in its title, on its screen and among its settings", async () => {
  const { app, page, quit } = await launchQa();
  const isPackaged = await app.evaluate(({ app }) => app.isPackaged);
  expect(isPackaged).toBe(true);
  const title = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getTitle(),
    );
  expect(await title()).toBe("Nidan QA");
  await expect(page.getByTestId("qa-mark")).toBeVisible();
  const settings = page.getByRole("button", { name: "Settings" });
  await settings.focus();
  await page.keyboard.press("Enter");
  const version = await app.evaluate(({ app }) => app.getVersion());
  expect(version).toMatch(/^\d+\.\d+\.\d+-qa/);
  await expect(page.getByTestId("about")).toContainText(version);
  await quit();
});
