import { expect, test, type Page } from "@playwright/test";
import { formatMigration } from "../fakes/format-migration";
import { addEntries } from "./add-entries";
import { startAgain } from "./bare-app";
import { openGallery } from "./console/gallery";
import { rootSwitches } from "./electron";
import { film } from "./film";
import { png, uri } from "./found";
import { launchNidan, root } from "./launch";

const long = "a-name-that-goes-on-and-on".repeat(4);
/** One of every kind that can be found, a line each. */
const everyKind = [
  uri("Kumo"),
  uri("Sora").replace("WG4TFORZXI4TF", "WG4TFORZXI4TG"),
  `otpauth://totp/${long}:taro@example.jp?secret=MZXW6YTBOI&issuer=${long}`,
  "otpauth://hotp/Umi:taro?secret=MZXW6YTBOJRGC6TPNZSWG4TF&issuer=Umi&counter=7",
  "otpauth://totp/Yama?secret=MZXW6YTBOJRGC6TPNZSWG4TF&digits=42",
  `https://example.com/${long}?next=https://example.org`,
  "WIFI:T:WPA;S=home;P=secret;;",
  "otpauth-migration://offline?data=AAAA",
  formatMigration({
    ...{ size: 3, index: 1, batchId: 9 },
    accounts: [
      {
        ...{ secret: Buffer.from("a secret of twenty b"), name: "taro" },
        ...{ issuer: "Hoshi", algorithm: 1, digits: 1, type: 2, counter: null },
      },
    ],
  }),
  "duo://ABCD-EFGH",
  "phonefactor://activate_account?code=1234567890",
  "oktaverify://a?t=b",
  "https://bank.example@evil.example/",
  "some words",
].join("\n");

/** By keyboard: the pointer stays where it is. */
async function add(page: Page, way: "typed" | "paste" | "files" | "camera") {
  await page.getByTestId("add-menu").press("Enter");
  await page.getByTestId(`add-${way}`).press("Enter");
}
const leave = async (page: Page) => {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
};

for (const language of ["ja", "en"] as const)
  test(`every screen of every way to enrol is accessible, light and dark (${language})`, async () => {
    test.setTimeout(180_000);
    const nidan = await launchNidan({
      language,
      switches: [
        ...rootSwitches,
        "--use-fake-device-for-media-stream",
        `--use-file-for-fake-video-capture=${film(uri("Kumo"))}`,
      ],
    });
    const { app, page, quit } = nidan;
    const look = openGallery(page, language, "enrol");
    const dialog = page.getByRole("dialog");
    const submit = dialog.locator("button[type=submit]");
    await look("begin");

    await page.getByTestId("scan-screen").first().click();
    await page.getByTestId("scan-problem").waitFor();
    await look("nothing-found");
    const failing = await app.evaluateHandle(({ desktopCapturer }) => {
      const state = { fails: true };
      const real = desktopCapturer.getSources.bind(desktopCapturer);
      desktopCapturer.getSources = (wanted) =>
        state.fails ? Promise.reject(new Error("no")) : real(wanted);
      return state;
    });
    await page.getByTestId("watch-start").press("Enter");
    await page.locator('[data-problem="failed"]').waitFor();
    await look("watch-failed");
    await failing.evaluate((state) => (state.fails = false));
    await page.getByTestId("watch-start").press("Enter");
    await page.getByTestId("watching").waitFor();
    await look("watching");
    await leave(page);

    await add(page, "paste");
    await dialog.getByRole("textbox").fill("otpauth:");
    await submit.click();
    await dialog
      .getByRole("textbox")
      .and(page.locator("[aria-invalid=true]"))
      .or(page.getByTestId("found-item"))
      .first()
      .waitFor();
    await look("paste-refused");
    await dialog.getByRole("textbox").fill(everyKind);
    await submit.click();
    await expect(page.getByTestId("found-item")).toHaveCount(14);
    await look("paste-every-kind");
    // One that is opened by a press, and one that is not: whose host is hidden behind a name.
    const links = page.locator('[data-kind="other"]').filter({
      hasText: /サイトへのリンク|Link to a website/,
    });
    await expect(links).toHaveCount(2);
    await expect(links.last().getByTestId("open-link")).toHaveCount(0);
    await expect(links.last()).toContainText(/隠せる|hide where it leads/);
    await links.last().scrollIntoViewIfNeeded();
    await look("paste-closed-link");
    await dialog.evaluate((it) => {
      it.querySelector(
        "[data-testid=found-item]:last-of-type",
      )?.scrollIntoView();
    });
    await look("paste-every-kind-end");
    await page.getByTestId("edit-found").first().press("Enter");
    await page.getByTestId("name-fields").waitFor();
    await look("names");
    await leave(page);

    await add(page, "typed");
    await look("typed");
    await dialog.getByRole("textbox").first().fill("Kumo");
    await dialog.locator("input[type=password]").fill("not base 32!");
    await submit.click();
    await expect(
      dialog.locator("[aria-invalid=true]"),
    ).toHaveAccessibleDescription(/正しく|correctly/);
    await look("typed-refused");
    expect(await startAgain(nidan, root, [uri("Sora")])).toBe(0);
    await page.getByTestId("waiting-sign").waitFor();
    await look("waiting-link");
    await page.keyboard.press("Escape");
    await page.getByTestId("unsaved").waitFor();
    await look("unsaved");
    await page.getByTestId("discard").press("Enter");
    await page.getByTestId("found-item").waitFor();
    await look("link");
    await leave(page);

    await addEntries(page, uri("Kumo"));
    const undo = page.getByTestId("undo").first();
    await undo.hover(); // it stays as long as it is pointed at
    await look("added");
    await add(page, "paste");
    await dialog
      .getByRole("textbox")
      .fill(`${uri("Kumo")}\n${uri("Kumo").replace("ZXI4TF", "ZXI4TA")}`);
    await submit.press("Enter");
    await page.getByTestId("other-secret").waitFor();
    const [above, notice] = [
      await dialog.boundingBox(),
      await undo.boundingBox(),
    ];
    if (above === null || notice === null) throw new Error("no notice");
    expect(above.y + above.height).toBeLessThan(notice.y); // covers nothing
    await look("replace-or-keep");
    await page.getByTestId("replace-found").press("Enter");
    await expect(page.getByTestId("undo")).toHaveCount(2);
    await look("replaced");
    await leave(page);

    await add(page, "files");
    await look("files");
    await page.getByTestId("watch-clipboard").press("Enter");
    await page.getByTestId("file-input").setInputFiles([
      {
        name: "photo.heic",
        mimeType: "image/heic",
        buffer: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0heic", "latin1"),
      },
      {
        name: `${long}.png`,
        mimeType: "image/png",
        buffer: Buffer.from("no picture"),
      },
      { name: "empty.png", mimeType: "image/png", buffer: Buffer.alloc(0) },
      {
        name: "code.png",
        mimeType: "image/png",
        buffer: await png(uri("Umi")),
      },
    ]);
    await expect(page.getByTestId("file-problem")).toHaveCount(3);
    await page.getByTestId("found-item").waitFor();
    await look("files-read");
    await leave(page);

    await add(page, "camera");
    await page.getByTestId("outline").first().waitFor();
    await page.getByTestId("found-item").waitFor();
    await look("camera");
    await leave(page);
    await app.evaluate(({ session }) => {
      session.defaultSession.setPermissionRequestHandler((_it, _what, tell) => {
        tell(false);
      });
      session.defaultSession.setPermissionCheckHandler(() => false);
    });
    await add(page, "camera");
    await page.getByTestId("camera-problem").waitFor();
    await look("camera-refused");
    await quit();
  });
