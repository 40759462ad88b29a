import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import type { NativeImage } from "electron";
import QRCode from "qrcode";
import { violations } from "./axe";
import { launchNidan } from "./launch";

const uri = (name: string) =>
  `otpauth://totp/${name}:taro?secret=MZXW6YTBOJRGC6TPNZSWG4TFORZXI4TF&issuer=${name}`;
const folder = mkdtempSync(path.join(tmpdir(), "nidan-files-"));
const file = (name: string, bytes: Buffer | string) => {
  const place = path.join(folder, name);
  writeFileSync(place, bytes);
  return place;
};
const png = (text: string, errorCorrectionLevel: "L" | "M" = "M") =>
  QRCode.toBuffer(text, { scale: 6, errorCorrectionLevel });
const item = (page: Page, words: string) =>
  page.getByTestId("found-item").filter({ hasText: words });

/** Electron before version 44, as on the runtime of the tests. */
type Older = { readonly writeImage: (image: NativeImage) => void };

async function openFiles(page: Page) {
  await page.getByTestId("add-menu").click();
  await page.getByTestId("add-files").click();
  return page.getByTestId("file-input");
}
/** A PDF of one A4 page with this grey JPEG of 300 by 300 pixels on it (ISO 32000-1, 7.5 and 8.9.5). */
function pdfOf(jpeg: string): Buffer {
  const image = readFileSync(jpeg);
  const draw = "q 200 0 0 200 100 500 cm /Im Do Q";
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</Im 5 0 R>>>>>>",
    `<</Length ${String(draw.length)}>>\nstream\n${draw}\nendstream`,
    `<</Type/XObject/Subtype/Image/Width 300/Height 300/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${String(image.length)}>>\nstream\n${image.toString("latin1")}\nendstream`,
  ];
  const body = objects.map(
    (text, i) => `${String(i + 1)} 0 obj\n${text}\nendobj\n`,
  );
  const trailer = "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
  return Buffer.from(`%PDF-1.4\n${body.join("")}${trailer}`, "latin1");
}

/** A picture that another program wrote, 300 by 300 pixels. */
const fixture = (name: string) =>
  path.join(import.meta.dirname, "../fixtures/pictures", name);

/** The code as a BMP of 24 bits (Microsoft's BITMAPINFOHEADER), its rows from the bottom up. */
function bmpOf(text: string): Buffer {
  const { modules } = QRCode.create(text);
  const [scale, quiet] = [4, 4];
  const side = (modules.size + 2 * quiet) * scale; // so that a row is a multiple of four bytes
  const header = Buffer.alloc(54);
  header.write("BM", "latin1");
  header.writeUInt32LE(header.length + side * side * 3, 2);
  for (const [at, value] of [
    [10, header.length],
    [14, 40],
    [18, side],
    [22, side],
  ] as const)
    header.writeUInt32LE(value, at);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  const pixels = Buffer.alloc(side * side * 3, 255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / scale) - quiet;
      const column = Math.floor(x / scale) - quiet;
      const isInside = Math.min(row, column) >= 0;
      if (isInside && Math.max(row, column) < modules.size)
        pixels.fill(
          modules.get(row, column) ? 0 : 255,
          ((side - 1 - y) * side + x) * 3,
          ((side - 1 - y) * side + x + 1) * 3,
        );
    }
  return Buffer.concat([header, pixels]);
}

test("pictures of every kind, a drawing and the pages of a PDF are read together, each under its file's name", async () => {
  const { page, quit } = await launchNidan();
  const input = await openFiles(page);
  await input.setInputFiles([
    file("plain.png", await png(uri("Png"))),
    fixture("Jpeg.jpg"),
    fixture("Gif.gif"),
    file("Bmp.bmp", bmpOf(uri("Bmp"))),
    fixture("Webp.webp"),
    file("drawing.svg", await QRCode.toString(uri("Svg"), { type: "svg" })),
    file("Pdf.pdf", pdfOf(fixture("Pdf.jpg"))),
  ]);
  await expect(page.getByTestId("found-item")).toHaveCount(7);
  for (const name of ["Png", "Jpeg", "Gif", "Bmp", "Webp", "Svg", "Pdf"])
    await expect(item(page, name)).toHaveCount(1);
  await expect(item(page, "Webp").getByTestId("whence")).toContainText(
    "Webp.webp",
  );
  await expect(item(page, "Pdf").getByTestId("whence")).toContainText("page 1");
  await expect(page.getByTestId("file-problem")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("add-all").press("Enter");
  await expect(page.getByTestId("code-row")).toHaveCount(7);
  await quit();
});

test("what cannot be read is said for each file in a sentence, and nothing is added", async () => {
  const { page, quit, log } = await launchNidan();
  const whole = await png(uri("Kumo"));
  const huge = Buffer.from(whole);
  huge.writeUInt32BE(100_000, 16);
  huge.writeUInt32BE(100_000, 20);
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0heic", "latin1");
  const script = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>document.title="run"</script>
    <image href="https://example.com/x.png" width="10" height="10"/></svg>`;
  const input = await openFiles(page);
  const problems: readonly (readonly [string, Buffer | string, string])[] = [
    ["huge.png", huge, "too large"],
    ["empty.png", "", "empty"],
    ["cut.png", whole.subarray(0, 200), "damaged"],
    ["photo.heic", heic, "HEIC"],
    ["words.txt", "hello", "neither"],
    ["bad.pdf", "%PDF-1.7\nnothing", "damaged"],
    ["script.svg", script, "no QR code"],
    ["control.png", await png("\u0001".repeat(2900), "L"), ""],
  ];
  await input.setInputFiles(problems.map(([name, bytes]) => file(name, bytes)));
  const lines = page.getByTestId("file-problem");
  for (const [name, , words] of problems)
    if (words !== "")
      await expect(lines.filter({ hasText: name })).toContainText(words);
  await expect(lines).toHaveCount(problems.length - 1);
  await expect(page.getByTestId("found-item")).toHaveCount(1);
  await expect(page.getByTestId("add-found")).toHaveCount(0);
  expect(await page.title()).not.toBe("run");
  expect(await violations(page)).toEqual([]);

  const many = Array.from({ length: 101 }, () => file("one.png", whole));
  await input.setInputFiles(many);
  await expect(page.getByTestId("too-many-files")).toContainText("100");
  await expect(page.getByTestId("code-row")).toHaveCount(0);
  await quit();
  expect(log()).not.toMatch(/"bug"|example\.com/);
});

test("files dropped on the window and what is pasted into it go to the same preview", async () => {
  const { page, quit } = await launchNidan();
  const bytes = (await png(uri("Kumo"))).toString("base64");
  const send = (kind: "drop" | "paste") =>
    page.evaluate(
      ([data, how]) => {
        const raw = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(
          new File([raw], `${how}.png`, { type: "image/png" }),
        );
        const options = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          how === "drop"
            ? new DragEvent("drop", { ...options, dataTransfer: transfer })
            : new ClipboardEvent("paste", {
                ...options,
                clipboardData: transfer,
              }),
        );
      },
      [bytes, kind] as const,
    );
  await send("drop");
  await expect(item(page, "Kumo").getByTestId("whence")).toContainText(
    "drop.png",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await send("paste");
  await expect(item(page, "Kumo").getByTestId("whence")).toContainText(
    "paste.png",
  );
  await quit();
});

test("the clipboard is read when it is asked for: a picture by the keyboard's paste and by its button, a text, and what is copied later", async () => {
  const { app, page, quit } = await launchNidan();
  const picture = (await png(uri("Kumo"))).toString("base64");
  await app.evaluate(({ clipboard, nativeImage }, data) => {
    const image = nativeImage.createFromBuffer(Buffer.from(data, "base64"));
    (clipboard as unknown as Older).writeImage(image);
  }, picture);
  await page.keyboard.press("Control+v");
  await expect(item(page, "Kumo")).toBeVisible();
  await page.getByTestId("read-clipboard").press("Enter");
  await expect(page.getByTestId("found-item")).toHaveCount(1);
  await page.getByTestId("watch-clipboard").press("Enter");
  await expect(page.getByTestId("watch-clipboard")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(
    page.getByRole("status").filter({ hasText: "Waiting" }),
  ).toBeVisible();
  const write = (text: string) =>
    app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await expect(async () => {
    await write(`from a page: ${uri("Sora")}`);
    await expect(item(page, "Sora")).toBeVisible({ timeout: 1500 });
    // What lay there before the watch began is not read: it is copied again.
    await write("something else");
  }).toPass();
  await expect(page.getByTestId("watch-clipboard")).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await write("nothing of use");
  await page.getByTestId("read-clipboard").press("Enter");
  await expect(page.getByRole("alert")).toContainText(
    "no address and no picture",
  );
  await quit();
});
