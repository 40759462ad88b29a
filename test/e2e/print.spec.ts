import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { refusalOf, takePort } from "./account-client";
import { launchNidan, type Nidan } from "./launch";

const folder = mkdtempSync(path.join(tmpdir(), "nidan-print-"));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Answers the save dialog with this path, or with a cancel, and keeps what it was asked with. */
function answerSaveDialog({ app }: Nidan, filePath: string | null) {
  return app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { defaultPath: string };
      (globalThis as { askedWith?: string }).askedWith = defaultPath;
      return Promise.resolve({
        canceled: answer === null,
        filePath: answer ?? "",
      });
    };
  }, filePath);
}

/** Lets the OS answer the print dialog so, and keeps what it was asked with. */
function answerPrintDialog({ app }: Nidan, isPrinted: boolean, reason: string) {
  return app.evaluate(
    ({ BrowserWindow }, [printed, because]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error("no window");
      contents.print = (options, answer) => {
        (globalThis as { askedWith?: unknown }).askedWith = options;
        answer?.(printed, because);
      };
    },
    [isPrinted, reason] as const,
  );
}

/** The files below these folders that begin like a PDF. */
const pdfsBelow = (...folders: string[]) =>
  folders
    .flatMap((place) =>
      readdirSync(place, { recursive: true, encoding: "utf8" }).map((name) =>
        path.join(place, name),
      ),
    )
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter((file) => readFileSync(file, "latin1").startsWith("%PDF-"));

const askedWith = ({ app }: Nidan) =>
  app.evaluate(() => (globalThis as { askedWith?: unknown }).askedWith);

test("S45 the page becomes a PDF of its own size that only its owner can read, and nothing else is left behind", async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "nidan-scratch-"));
  const nidan = await launchNidan({
    env: { ...process.env, TMPDIR: scratch },
  });
  const client = await takePort(nidan.page);
  const file = path.join(folder, "codes.pdf");
  await answerSaveDialog(nidan, file);
  const suggestedName = "../バックアップ/コード\n2026.pdf";
  expect(await client.app.savePdf({ suggestedName })).toEqual({
    savedTo: file,
  });
  expect(path.basename(String(await askedWith(nidan)))).toBe(
    "-バックアップ-コード2026.pdf",
  );
  const pdf = readFileSync(file, "latin1");
  expect(pdf.length).toBeLessThan(2_000_000);
  expect(pdf.slice(0, 5)).toBe("%PDF-");
  expect(pdf.trimEnd().slice(-5)).toBe("%%EOF");
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/); // A4
  expect(pdf).not.toContain("app://");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["codes.pdf"]);

  await answerSaveDialog(nidan, null);
  expect(await client.app.savePdf({ suggestedName })).toEqual({
    savedTo: null,
  });
  expect(readdirSync(folder)).toEqual(["codes.pdf"]);

  const before = readdirSync(folder);
  const taken = path.join(folder, "taken");
  mkdirSync(taken);
  writeFileSync(path.join(taken, "inside"), "kept");
  for (const place of [taken, path.join(folder, "none", "codes.pdf")]) {
    await answerSaveDialog(nidan, place);
    expect(await refusalOf(client.app.savePdf({ suggestedName }))).toBe(
      "PDF_FAILED",
    );
  }
  expect(readdirSync(folder)).toEqual([...before, "taken"]);
  expect(readdirSync(taken)).toEqual(["inside"]);
  expect(pdfsBelow(scratch, nidan.profile, folder)).toEqual([file]);
  await nidan.quit();
  expect(pdfsBelow(scratch, nidan.profile, folder)).toEqual([file]);
  rmSync(scratch, { recursive: true });
  expect(nidan.log()).toContain('"not-printed","because":"E');
  expect(nidan.log()).not.toContain(folder);
});

test("S45 printing goes through the OS's dialog without a header or a background; cancelling it is harmless", async () => {
  const nidan = await launchNidan();
  const client = await takePort(nidan.page);
  await answerPrintDialog(nidan, true, "");
  expect(await client.app.print()).toEqual({ printed: true });
  expect(await askedWith(nidan)).toEqual({
    silent: false,
    printBackground: false,
    margins: { marginType: "default" },
  });
  for (const word of ["Print job canceled", "cancelled"]) {
    await answerPrintDialog(nidan, false, word);
    expect(await client.app.print()).toEqual({ printed: false });
  }
  await answerPrintDialog(nidan, false, "Invalid printer settings");
  expect(await refusalOf(client.app.print())).toBe("PRINT_FAILED");
  await nidan.quit();
});
