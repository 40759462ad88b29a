import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { item, png, uri } from "./found";
import { launchNidan } from "./launch";
import { pdfOfPages } from "./made-files";

const folder = mkdtempSync(path.join(tmpdir(), "nidan-bounds-"));

test("of a PDF of 51 pages it is said that 50 were read", async () => {
  const { page, quit } = await launchNidan();
  await page.getByTestId("add-menu").click();
  await page.getByTestId("add-files").click();
  await page.getByTestId("file-input").setInputFiles({
    name: "long.pdf",
    mimeType: "application/pdf",
    buffer: pdfOfPages(51),
  });
  await expect(page.getByTestId("file-problem")).toContainText(
    "first 50 pages",
    { timeout: 60_000 },
  );
  await quit();
});

test("a folder that is dropped is said to be none of it; a file beside it is read", async () => {
  const { page, quit } = await launchNidan();
  const inner = path.join(folder, "a-folder");
  mkdirSync(inner);
  writeFileSync(path.join(inner, "inside.png"), await png(uri("Inside")));
  const beside = path.join(folder, "beside.png");
  writeFileSync(beside, await png(uri("Beside")));
  const devTools = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devTools.send("Input.dispatchDragEvent", {
      ...{ type, x: 400, y: 300 },
      data: { items: [], files: [inner, beside], dragOperationsMask: 1 },
    });
  await expect(item(page, "Beside")).toHaveCount(1);
  await expect(page.getByTestId("file-problem")).toContainText("a-folder");
  await expect(page.getByTestId("file-problem")).toContainText("not a folder");
  await expect(page.getByTestId("found-item")).toHaveCount(1);
  await quit();
});
