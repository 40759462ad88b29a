import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { prepareQrReader, readQrCodesInFile } from "../../shared/qr";
import { addEntries, paste } from "./add-entries";
import { launchNidan, root, type Nidan } from "./launch";
import { oathtool } from "./oathtool";
import { showQrCodes } from "./other-program";
import { shownCode } from "./shown-code";

const uri = (issuer: string, secret: string) =>
  `otpauth://totp/${issuer}:taro?secret=${secret}&issuer=${issuer}`;
const kumo = uri("Kumo", "MZXW6YTBOJRGC6TPNZSWG4TFORZXI4TF");
const sora = uri("Sora", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
const umi = uri("Umi", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");

test("one scan lists every code on the screen: new ones, one that is known, a link and a refused one", async () => {
  const nidan = await launchNidan();
  await addEntries(nidan.page, kumo);
  const other = await showQrCodes([
    kumo,
    sora,
    umi,
    "https://example.com/not-a-code",
    "otpauth://totp/Nami:taro?secret=MZXW6YTBOJRGC6TPNZSWG4TF&digits=0",
  ]);
  await nidan.page.getByTestId("scan-screen").first().click();

  const found = nidan.page.getByTestId("found-item");
  await expect(found).toHaveCount(5);
  const item = (words: string) => found.filter({ hasText: words });
  await expect(item("Kumo")).toContainText("Already added");
  await expect(item("Kumo").getByTestId("add-found")).toHaveCount(0);
  await expect(item("example.com")).toHaveAttribute("data-kind", "other");
  await expect(item("example.com").getByTestId("add-found")).toHaveCount(0);
  await expect(item("Digits")).toHaveAttribute("data-kind", "refused");
  await nidan.page.getByTestId("add-all").click();

  const rows = nidan.page.getByTestId("code-row");
  await expect(rows).toHaveCount(3);
  for (const name of ["Kumo", "Sora", "Umi"])
    await expect(rows.filter({ hasText: name })).toHaveCount(1);
  await other.close();
  await nidan.quit();
});

test("a code that Nidan's own window covers is found, and the window is back afterwards", async () => {
  // In the middle of the screen, where Nidan opens: the window that comes later lies on top.
  const other = await showQrCodes([sora], {
    x: 700,
    y: 350,
    width: 500,
    height: 400,
  });
  const { app, page, quit } = await launchNidan();
  await expect(async () => {
    expect(await codesOnScreen(app)).toEqual([]);
  }).toPass();

  await page.getByTestId("scan-screen").click();
  await expect(page.getByTestId("found-item")).toContainText("Sora");
  const isVisible = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.isVisible(),
  );
  expect(isVisible).toBe(true);
  await other.close();
  await quit();
});

/** The codes on the screen as it is, Nidan's window included. */
async function codesOnScreen(app: Nidan["app"]): Promise<string[]> {
  const png = await app.evaluate(async ({ desktopCapturer, screen }) => {
    const { size } = screen.getPrimaryDisplay();
    const [source] = await desktopCapturer.getSources({
      types: ["screen"],
      thumbnailSize: size,
    });
    return source?.thumbnail.toPNG().toString("base64") ?? "";
  });
  const wasm = readFileSync(path.join(root, "out/main/zxing_reader.wasm"));
  await prepareQrReader(Uint8Array.from(wasm).buffer);
  const found = await readQrCodesInFile(Buffer.from(png, "base64"));
  return found.map(({ text }) => text);
}

test("a scan that finds nothing says so and offers the other ways", async () => {
  const nidan = await launchNidan();
  await nidan.page.getByTestId("scan-screen").first().click();
  const problem = nidan.page.getByTestId("scan-problem");
  await expect(problem).toHaveAttribute("data-problem", "nothing-found");
  const dialog = nidan.page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Paste" })).toBeVisible();
  await dialog.getByRole("button", { name: "Type it by hand" }).click();
  await expect(nidan.page.getByLabel("Secret", { exact: true })).toBeVisible();
  await nidan.quit();
});

test("a QR code of a text of 5,000 characters is listed as what it is, shortened", async () => {
  const nidan = await launchNidan();
  const other = await showQrCodes(["1234567890".repeat(500)], {
    modulePixels: 3,
  });
  await nidan.page.getByTestId("scan-screen").first().click();
  const found = nidan.page.getByTestId("found-item");
  await expect(found).toHaveAttribute("data-kind", "other");
  expect((await found.textContent())?.length).toBeLessThan(500);
  await other.close();
  await nidan.quit();
});

test("what was pasted and not read yet is not thrown away unasked", async () => {
  const { page, quit } = await launchNidan();
  await page.getByTestId("add-menu").click();
  await page.getByTestId("add-paste").click();
  const field = page.getByRole("dialog").getByRole("textbox");
  await field.fill("otpauth://totp/half");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("unsaved")).toContainText("will be lost");
  await page.getByRole("button", { name: "Keep editing" }).press("Enter");
  await expect(field).toHaveValue("otpauth://totp/half");
  await field.fill("");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await quit();
});

test("a pasted URI that is not safe is refused in a sentence that names the part", async () => {
  const nidan = await launchNidan();
  const base = "otpauth://totp/Kumo:taro?secret=";
  const good = "MZXW6YTBOJRGC6TPNZSWG4TF";
  const bad: readonly (readonly [string, string])[] = [
    [`${base}ME`, "Secret"],
    [`${base}${good}&digits=0`, "Digits"],
    [`${base}${good}&period=0`, "Period"],
    [`${base}${good}&period=-1`, "Period"],
    [`${base}${good}&algorithm=MD5`, "Algorithm"],
    [`otpauth://totp/${"x".repeat(10_000)}?secret=${good}`, "URI"],
    [`otpauth://totp/taro?secret=${good}&issuer=Ku%00mo`, "Service"],
    [`otpauth://totp/taro?secret=${good}&issuer=Ku%E2%80%AEmo`, "Service"],
  ];
  await paste(nidan.page, bad.map(([text]) => text).join("\n"));
  const found = nidan.page.getByTestId("found-item");
  await expect(found).toHaveCount(bad.length);
  for (const [index, [, part]] of bad.entries()) {
    await expect(found.nth(index)).toHaveAttribute("data-kind", "refused");
    await expect(found.nth(index)).toContainText(part);
  }
  await expect(nidan.page.getByTestId("add-found")).toHaveCount(0);
  await nidan.quit();
});

test("an entry typed by hand is checked, then live", async () => {
  const { page, quit } = await launchNidan();
  await page.getByTestId("add-menu").first().click();
  await page.getByTestId("add-typed").click();
  await page.getByLabel("Service").fill("Kumo");
  await page.getByLabel("Account").fill("taro");
  const secret = page.getByLabel("Secret", { exact: true });
  await secret.fill("0189");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("This is not written correctly.")).toBeVisible();
  await secret.fill("mzxw 6ytb ojrg c6tp nzsw");
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByTestId("add-found").click();
  await expect(async () => {
    expect(await shownCode(page)).toBe(oathtool("MZXW6YTBOJRGC6TPNZSW")[0]);
  }).toPass();
  await quit();
});

test("what was given the name of an entry is asked about before it is added; what was undone can be added again", async () => {
  const { page, quit } = await launchNidan();
  await addEntries(page, kumo);
  await paste(page, `${sora}\n${umi}`);
  const rows = page.getByTestId("code-row");
  const item = page.getByTestId("found-item").first();
  await item.getByTestId("edit-found").click();
  const fields = item.getByTestId("name-fields").getByRole("textbox");
  await fields.first().fill("Kumo");
  await item.getByTestId("rename-found").click();
  await expect(item.getByTestId("other-secret")).toBeVisible();
  await expect(item.getByTestId("add-found")).toHaveCount(0);
  await item.getByTestId("keep-both").click();
  await expect(item).toContainText("Added");
  await expect(rows.filter({ hasText: "Kumo" })).toHaveCount(2);
  await page.getByTestId("undo").last().click();
  await expect(rows).toHaveCount(1);
  await expect(item).not.toContainText("Added");
  await item.getByTestId("replace-found").click();
  await expect(item).toContainText("Added");
  await expect(rows.filter({ hasText: "Kumo" })).toHaveCount(1);
  await quit();
});
