import type { Page } from "@playwright/test";
import jsQR from "jsqr";

/** The text of the QR code that the page draws, read from its pixels by a reader that is no part of Nidan. */
export async function readDrawnQr(page: Page): Promise<string | null> {
  const picture = await page.getByTestId("qr-code").screenshot();
  const { data, width, height } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(
      0,
      0,
      image.width,
      image.height,
    );
    return { data: [...pixels], width: image.width, height: image.height };
  }, picture.toString("base64"));
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? null;
}
