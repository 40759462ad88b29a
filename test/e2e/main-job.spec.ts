import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { launchNidan } from "./launch";
import { oathtool } from "./oathtool";
import { showQrCodes } from "./other-program";

const secret = "MZXW6YTBOJRGC6TPNZSWG4TFORZXI4TF";
const uri = `otpauth://totp/Kumo%20Hosting:nnn12345?secret=${secret}&issuer=Kumo%20Hosting`;

test("a QR code shown by another program becomes a live code that is there after a restart, and nothing readable is on the disk", async () => {
  const other = await showQrCodes([uri]);
  const first = await launchNidan();
  await first.page.getByTestId("scan-screen").first().click();
  const found = first.page.getByTestId("found-item");
  await expect(found).toHaveAttribute("data-kind", "candidate");
  await expect(found).toContainText("Kumo Hosting");
  await expect(found).toContainText("nnn12345");
  await expect(first.page.getByTestId("code-row")).toHaveCount(0);
  await first.page.getByTestId("add-found").click();
  await expectLiveCode(first);
  await other.close();

  await first.page.getByTestId("code-row").click();
  const copied = await first.app.evaluate(({ clipboard }) =>
    clipboard.readText(),
  );
  expect(
    oathtool(secret, Date.now() - 30_000).concat(oathtool(secret)),
  ).toContain(copied);
  await first.quit();

  const second = await launchNidan({ profile: first.profile });
  await expectLiveCode(second);
  await second.quit();

  for (const text of [secret, "Kumo", "nnn12345", "otpauth", copied])
    expect(filesWith(first.profile, text)).toEqual([]);
  expect(first.log() + second.log()).not.toMatch(
    new RegExp(`${secret}|otpauth|nnn12345`, "i"),
  );
});

async function expectLiveCode({
  page,
}: Awaited<ReturnType<typeof launchNidan>>) {
  await expect(async () => {
    const shown = await page.getByTestId("code").textContent();
    expect(shown?.replaceAll(/\s/g, "")).toBe(oathtool(secret)[0]);
  }).toPass();
}

/** The files below a folder that hold the text, plain or in UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text), Buffer.from(text, "utf16le")];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
}
