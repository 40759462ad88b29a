import { expect, test, type Page } from "@playwright/test";
import { openPrivateDesktop } from "../../build/private-desktop";
import { formatMigration } from "../fakes/format-migration";
import { addEntries, paste } from "./add-entries";
import { launchNidan } from "./launch";
import { look } from "./look";
import { oathtool } from "./oathtool";
import { showQrCodes } from "./other-program";

const secrets = {
  Kumo: "MZXW6YTBOJRGC6TPNZSWG4TFORZXI4TF",
  Sora: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
  Umi: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
  Nami: "KRUGKIDROVUWG2ZAMJZG653OEBTG66BA",
} as const;
type Name = keyof typeof secrets;
const uri = (name: Name, secret: string = secrets[name]) =>
  `otpauth://totp/${name}:taro?secret=${secret}&issuer=${name}`;
const item = (page: Page, words: string) =>
  page.getByTestId("found-item").filter({ hasText: words });
test("watch mode says that it looks, finds a code that appears later, and can be stopped", async () => {
  const { page, quit } = await launchNidan();
  await page.getByTestId("scan-screen").first().click();
  await expect(page.getByTestId("scan-problem")).toBeVisible();
  await page.getByTestId("watch-start").press("Enter");
  await expect(page.getByTestId("watching")).toBeVisible();
  await look(page, "watching");
  await page.getByTestId("watch-stop").press("Enter");
  await expect(page.getByTestId("watching")).toHaveCount(0);
  await page.getByTestId("watch-start").press("Enter");
  const other = await showQrCodes([uri("Kumo")], {
    x: 0,
    y: 0,
    width: 420,
    height: 420,
  });
  await expect(item(page, "Kumo")).toBeVisible();
  await expect(page.getByTestId("watching")).toHaveCount(0);
  await expect(page.getByTestId("code-row")).toHaveCount(0);
  await page.getByTestId("add-found").press("Enter");
  await expect(page.getByTestId("code-row")).toHaveCount(1);
  await other.close();
  await quit();
});

test("the preview shows the live code, and names can be changed before adding", async () => {
  const { page, quit } = await launchNidan();
  await paste(page, uri("Kumo"));
  const code = item(page, "Kumo").getByTestId("found-code");
  await expect(async () => {
    const shown = (await code.innerText()).replaceAll(/\D/g, "");
    expect(shown.slice(-6)).toBe(oathtool(secrets.Kumo)[0]);
  }).toPass();
  await page.getByTestId("edit-found").press("Enter");
  const fields = page.getByTestId("name-fields");
  await fields.getByRole("textbox").first().fill("Kumo\u202e");
  await page.getByTestId("rename-found").press("Enter");
  await expect(page.getByRole("alert")).toContainText("disguise");
  await fields.getByRole("textbox").first().fill("Home");
  await fields.getByRole("textbox").last().fill("hanako");
  await look(page, "names");
  await fields.getByRole("textbox").last().press("Enter");
  await page.getByTestId("add-found").press("Enter");
  const row = page.getByTestId("code-row");
  await expect(row).toContainText("Home");
  await expect(row).toContainText("hanako");
  await quit();
});

test("the same account with another secret is replaced or kept beside; undo brings back what was replaced", async () => {
  const { page, quit } = await launchNidan();
  await addEntries(page, uri("Kumo"));
  const rows = page.getByTestId("code-row");
  const code = async () =>
    (await rows.first().getByTestId("code").innerText()).replaceAll(/\D/g, "");
  await paste(page, uri("Kumo", secrets.Sora));
  await expect(page.getByTestId("other-secret")).toBeVisible();
  await expect(page.getByTestId("add-all")).toHaveCount(0);
  await look(page, "other-secret");
  await page.getByTestId("replace-found").press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(rows).toHaveCount(1);
  await expect
    .poll(async () => (await code()) === oathtool(secrets.Sora)[0])
    .toBe(true);
  const notice = page.getByRole("status").filter({ hasText: "was replaced" });
  await notice.getByTestId("undo").click();
  await expect
    .poll(async () => (await code()) === oathtool(secrets.Kumo)[0])
    .toBe(true);
  await expect(rows).toHaveCount(1);

  await paste(page, uri("Kumo", secrets.Umi));
  await page.getByTestId("keep-both").press("Enter");
  await expect(rows).toHaveCount(2);
  await quit();
});

test("an export of five parts comes together out of order, with its progress; a web link opens only when it is pressed for", async () => {
  const { app, page, quit } = await launchNidan();
  const parts = [0, 1, 2, 3, 4].map((index) =>
    formatMigration({
      size: 5,
      index,
      batchId: -7,
      accounts: [
        {
          secret: Buffer.from(`secret of number ${String(index)}`),
          name: `member${String(index)}`,
          issuer: "Kumo",
          algorithm: 1,
          digits: 1,
          type: 2,
          counter: null,
        },
      ],
    }),
  );
  const pick = (...numbers: number[]) => numbers.map((i) => parts[i] ?? "");
  const opened = await app.evaluateHandle(({ shell }) => {
    const addresses: string[] = [];
    shell.openExternal = (address) => {
      addresses.push(address);
      return Promise.resolve();
    };
    return addresses;
  });
  const progress = page.getByTestId("export");
  let other = await showQrCodes([
    ...pick(3, 0),
    "https://example.com/where?a=1",
  ]);
  await page.getByTestId("scan-screen").first().click();
  await expect(progress).toContainText("2 of 5");
  await expect(progress).toContainText("2, 3, and 5");
  await expect(item(page, "member3").getByTestId("whence")).toContainText(
    "Found on the screen",
  );
  const picture = item(page, "member3").getByRole("presentation");
  await expect(picture).toHaveAttribute("src", /^data:image\/png/);
  await look(page, "export");
  await other.close();
  other = await showQrCodes(pick(4, 0, 1));
  await page.getByRole("button", { name: "Scan again" }).click();
  await expect(progress).toContainText("4 of 5");
  await other.close();
  other = await showQrCodes(pick(2));
  await page.getByRole("button", { name: "Scan again" }).click();
  await expect(progress).toContainText("5 of 5");
  await other.close();
  expect(await opened.jsonValue()).toEqual([]);
  await expect(item(page, "https://example.com/where?a=1")).toBeVisible();
  await page.getByTestId("open-link").press("Enter");
  await expect
    .poll(() => opened.jsonValue())
    .toEqual(["https://example.com/where?a=1"]);
  await page.getByTestId("add-all").press("Enter");
  await expect(page.getByTestId("code-row")).toHaveCount(5);
  await quit();
});

test("of four codes on a 4K screen, one of them inverted and one of 2 px a module, all are offered at once", async () => {
  const desktop = await openPrivateDesktop("3840x2160");
  const env = { ...process.env, ...desktop.env };
  const places = { width: 1700, height: 900 };
  const others = await Promise.all([
    showQrCodes([uri("Kumo"), uri("Sora")], { ...places, env }),
    showQrCodes([uri("Umi")], { ...places, x: 2000, env, isInverted: true }),
    showQrCodes([uri("Nami")], { ...places, y: 1100, env, modulePixels: 2 }),
  ]);
  const { page, quit } = await launchNidan({ env });
  await page.getByTestId("scan-screen").first().click();
  await expect(page.getByTestId("found-item")).toHaveCount(4);
  for (const name of ["Kumo", "Sora", "Umi", "Nami"])
    await expect(item(page, name).getByTestId("whence")).toBeVisible();
  await page.getByTestId("add-all").click();
  await expect(page.getByTestId("code-row")).toHaveCount(4);
  await quit();
  for (const other of others) await other.close();
  desktop.close();
});
