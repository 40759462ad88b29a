import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { expect, test, type Page } from "@playwright/test";
import QRCode from "qrcode";
import { violations } from "./axe";
import { item, png, uri } from "./found";
import { launchNidan } from "./launch";
import {
  bmpOf,
  boundlessSvg,
  hostileSvg,
  pdfOf,
  scriptedSvg,
} from "./made-files";
import { openSettings } from "./protect";

const folder = mkdtempSync(path.join(tmpdir(), "nidan-files-"));
const file = (name: string, bytes: Buffer | string) => {
  const place = path.join(folder, name);
  writeFileSync(place, bytes);
  return place;
};

async function openFiles(page: Page) {
  await page.getByTestId("add-menu").click();
  await page.getByTestId("add-files").click();
  return page.getByTestId("file-input");
}

/** A picture that another program wrote, 300 by 300 pixels. */
const fixture = (name: string) =>
  path.join(import.meta.dirname, "../fixtures/pictures", name);

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
    file(
      "Pdf.pdf",
      pdfOf(
        readFileSync(fixture("Pdf.jpg")),
        300,
        "/BitsPerComponent 8/Filter/DCTDecode",
      ),
    ),
    // Scans, as offices make them: other coders, whose decoders come with the app.
    fixture("Jbig2.pdf"),
    fixture("Jpx.pdf"),
    fixture("Fax.pdf"),
  ]);
  const names = ["Png", "Jpeg", "Gif", "Bmp", "Webp", "Svg", "Pdf"];
  const all = [...names, "Jbig2", "Jpx", "Fax"];
  // Each PDF has a reader of its own, which a busy computer takes long to load.
  await expect(page.getByTestId("found-item")).toHaveCount(all.length, {
    timeout: 90_000,
  });
  for (const name of all)
    await expect(
      page.getByTestId("found-item").getByText(name, { exact: true }),
    ).toHaveCount(1);
  await expect(item(page, "Webp").getByTestId("whence")).toContainText(
    "Webp.webp",
  );
  await expect(item(page, "Pdf.pdf").getByTestId("whence")).toContainText(
    "page 1",
  );
  await expect(page.getByTestId("file-problem")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("add-all").press("Enter");
  await expect(page.getByTestId("code-row")).toHaveCount(all.length);
  await quit();
});

test("what cannot be read is said for each file in a sentence, and nothing is added", async () => {
  const { page, quit, log } = await launchNidan();
  const asked: string[] = [];
  const elsewhere = createServer((request, answer) => {
    asked.push(request.url ?? "");
    answer.end();
  }).listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const { port } = elsewhere.address() as AddressInfo;
  const address = `http://127.0.0.1:${String(port)}`;
  const whole = await png(uri("Kumo"));
  const huge = Buffer.from(whole);
  huge.writeUInt32BE(100_000, 16);
  huge.writeUInt32BE(100_000, 20);
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0heic", "latin1");
  const vast = deflateSync(Buffer.alloc(1000 * 8000)); // 64 million pixels of one bit
  const input = await openFiles(page);
  const problems: readonly (readonly [string, Buffer | string, string])[] = [
    ["huge.png", huge, "too large"],
    ["empty.png", "", "empty"],
    ["cut.png", whole.subarray(0, 200), "damaged"],
    ["photo.heic", heic, "HEIC"],
    ["words.txt", "hello", "neither"],
    ["bad.pdf", "%PDF-1.7\nnothing", "damaged"],
    [
      "vast.pdf",
      pdfOf(vast, 8000, "/BitsPerComponent 1/Filter/FlateDecode"),
      "too large",
    ],
    [
      "cut.pdf",
      pdfOf(Buffer.from("no JPX"), 100, "/Filter/JPXDecode"),
      "damaged",
    ],
    ["script.svg", scriptedSvg(address, ""), "no QR code"],
    ["hostile.svg", hostileSvg(address), "no QR code"],
    ["cut.svg", scriptedSvg(address, "<g>"), "damaged"],
    ["boundless.svg", boundlessSvg, "too large"],
    ["control.png", await png("\u0001".repeat(2900), "L"), ""],
  ];
  await input.setInputFiles(problems.map(([name, bytes]) => file(name, bytes)));
  const lines = page.getByTestId("file-problem");
  for (const [name, , words] of problems)
    if (words !== "")
      await expect(lines.filter({ hasText: name })).toContainText(words, {
        timeout: 60_000,
      });
  await expect(lines).toHaveCount(problems.length - 1);
  await expect(page.getByTestId("found-item")).toHaveCount(1);
  await expect(page.getByTestId("add-found")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  const many = Array.from({ length: 101 }, () => file("one.png", whole));
  await input.setInputFiles(many);
  await expect(page.getByTestId("too-many-files")).toContainText("100");
  await expect(page.getByTestId("code-row")).toHaveCount(0);

  // A code among all that is read as any other.
  const inner = (await QRCode.toString(uri("Svg"), { type: "svg" })).replace(
    /<\?xml.*?\?>|<!DOCTYPE.*?>/g,
    "",
  );
  await input.setInputFiles(file("with-code.svg", hostileSvg(address, inner)));
  await expect(item(page, "Svg")).toHaveCount(1);
  expect(await page.title()).not.toBe("run");
  expect(asked).toEqual([]);
  elsewhere.close();
  await quit();
  expect(log()).not.toMatch(/"bug"/);
});

test("files dropped on the window and what is pasted into it come together in one preview; over another dialog they wait", async () => {
  const { page, quit } = await launchNidan();
  const send = async (kind: "drop" | "paste", issuer: string, count = 1) =>
    page.evaluate(
      ([data, how, name, times]) => {
        const raw = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
        const transfer = new DataTransfer();
        for (let i = 0; i < times; i++)
          transfer.items.add(
            new File([raw], `${name}.png`, { type: "image/png" }),
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
      [
        (await png(uri(issuer))).toString("base64"),
        kind,
        issuer,
        count,
      ] as const,
    );
  await send("drop", "Kumo");
  await expect(item(page, "Kumo").getByTestId("whence")).toContainText(
    "Kumo.png",
  );
  await send("drop", "Sora");
  await send("paste", "Umi");
  await expect(page.getByTestId("found-item")).toHaveCount(3);
  await send("drop", "Yama", 10_000);
  await expect(page.getByTestId("too-many-files")).toContainText("100");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await openSettings(page);
  await send("drop", "Kawa");
  await expect(page.getByTestId("waiting-sign")).toContainText("Close this");
  await expect(page.getByTestId("protection")).toBeVisible();
  await expect(page.getByTestId("found-item")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(item(page, "Kawa")).toHaveCount(1);
  await expect(page.getByTestId("code-row")).toHaveCount(0);
  await quit();
});
