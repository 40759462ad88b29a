import { expect, test } from "@playwright/test";
import type { NativeImage } from "electron";
import { item, png, uri } from "./found";
import { launchNidan } from "./launch";

/** Electron before version 44, as on the runtime of the tests. */
type Older = { readonly writeImage: (image: NativeImage) => void };

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
