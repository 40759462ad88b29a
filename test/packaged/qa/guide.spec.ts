import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { addEntries } from "../../e2e/add-entries";
import { rootSwitches } from "../../e2e/electron";
import { launchQa } from "./launch-qa";

// The sentences of the README's QA guide, on the package that they are about.
const secret = "MZXW6YTBOJRGC6TPNZSWG4TFORZXI4TF";
const uri = `otpauth://totp/Kumogata:hanako?secret=${secret}&issuer=Kumogata`;

test("the log, the diagnostics and a fresh start are as the guide says", async () => {
  const first = await launchQa({ switches: [...rootSwitches, "--qa-log"] });
  const { app, page, profile } = first;
  await addEntries(page, uri);
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  const file = path.join(path.dirname(profile), "diagnostics.json");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: false, filePath });
  }, file);
  const settings = page.getByRole("button", { name: "Settings" });
  await settings.focus();
  await page.keyboard.press("Enter");
  await page.getByTestId("open-diagnostics").press("Enter");
  await expect(page.getByTestId("diagnostics-text")).toContainText('"flavour"');
  await page.getByTestId("save-diagnostics").press("Enter");
  await expect(page.getByTestId("diagnostics-said")).toContainText(file);
  const bundle = readFileSync(file, "utf8");
  rmSync(file);
  expect(JSON.parse(bundle)).toMatchObject({
    app: { flavour: "qa" },
    vault: { state: "open" },
  });
  await app.evaluate((_electron, message) => {
    process.emit("unhandledRejection", new Error(message), Promise.resolve());
  }, `no ${uri}`);
  await expect.poll(first.log).toContain('"event":"unhandled"');
  await first.quit();
  const log = readFileSync(path.join(profile, "logs", "nidan.log"), "utf8");
  expect(log).toContain('"event":"unhandled"');
  for (const text of [bundle, log])
    for (const leak of [secret, "Kumogata", "hanako"])
      expect(text.toLowerCase()).not.toContain(leak.toLowerCase());

  rmSync(profile, { recursive: true, maxRetries: 5 });
  const fresh = await launchQa({ profile });
  await expect(fresh.page.getByTestId("code-row")).toHaveCount(0);
  await expect(fresh.page.getByTestId("scan-screen").first()).toBeVisible();
  await fresh.quit();
});
