import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { addEntries } from "./add-entries";
import { launchNidan } from "./launch";
import { look } from "./look";
import { tooWide } from "./too-wide";

const uri =
  "otpauth://totp/Kumo:taro?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kumo";
const ten = Array.from(
  { length: 10 },
  (_, i) => `kq7${i.toString()}v-zx${i.toString()}wm`,
);
const list = ten
  .map((code, i) => `${(i + 1).toString()}. ${code.toUpperCase()}`)
  .join("\n");
const kept = ten.map((code) => code.toUpperCase());

async function openDialog(page: Page) {
  await page.getByRole("button", { name: /^Menu for/ }).click();
  await page.getByTestId("recovery-codes").click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}
async function keep(page: Page, text = list) {
  const dialog = await openDialog(page);
  await dialog.getByTestId("recovery-codes-text").fill(text);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByTestId("recovery-code").first().waitFor();
  return dialog;
}

/** Presses the button of the one notice that says so; others may still be there. */
async function undo(page: Page, words: string) {
  const notice = page.getByRole("status").filter({ hasText: words });
  await notice.getByTestId("undo").click();
}

test("ten codes of a site are kept with its entry, hidden, ticked off and copied, and are there after a restart", async () => {
  const first = await launchNidan();
  const { app, page, profile } = first;
  await addEntries(page, uri);
  const dialog = await openDialog(page);
  await expect(dialog.getByTestId("recovery-codes-text")).toBeFocused();
  await dialog.getByTestId("recovery-codes-text").fill(list);
  await expect(dialog).toContainText("10 codes were read.");
  await expect(dialog.getByRole("listitem")).toHaveText(kept);
  await page.keyboard.press("Escape");
  await expect(dialog.getByTestId("unsaved")).toContainText("will be lost");
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await expect(dialog.getByRole("listitem")).toHaveText(kept);
  await dialog.getByRole("button", { name: "Save" }).click();

  const codes = dialog.getByTestId("recovery-code");
  await expect(codes).toHaveCount(10);
  await expect(dialog).toContainText("10 of 10 left");
  for (const code of kept) await expect(dialog).not.toContainText(code);
  await dialog.getByRole("button", { name: "Copy code 2" }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(kept[1]);
  await dialog.getByRole("checkbox", { name: "Code 2 is used" }).check();
  await expect(dialog).toContainText("9 of 10 left");
  await dialog.getByRole("button", { name: "Show the codes" }).click();
  for (const [i, code] of kept.entries())
    await expect(codes.nth(i)).toContainText(code);
  await expect(codes.nth(1).locator("s")).toHaveText(kept[1] ?? "");
  await page.keyboard.press("Escape");
  await first.quit();

  const second = await launchNidan({ profile });
  const again = await openDialog(second.page);
  await expect(again).toContainText("9 of 10 left");
  const ticked = again.getByRole("checkbox", { checked: true });
  await expect(ticked).toHaveCount(1);
  await expect(ticked).toHaveAccessibleName("Code 2 is used");
  await second.quit();

  const written = filesBelow(profile)
    .map((file) => readFileSync(file))
    .concat(Buffer.from(first.log() + second.log()));
  expect(written.length).toBeGreaterThan(5);
  const leaked = kept.filter((code) =>
    written.some((bytes) =>
      (["utf8", "utf16le"] as const).some((encoding) =>
        bytes.includes(Buffer.from(code, encoding)),
      ),
    ),
  );
  expect(leaked).toEqual([]);
});

test("when two are left, the dialog and the row say so, and new codes end it; a used one stays used", async () => {
  const { page, quit } = await launchNidan();
  await addEntries(page, uri);
  const dialog = await keep(page, "aaaa-1111, bbbb-2222, cccc-3333, dddd-4444");
  const low = page.getByTestId("recovery-codes-low");
  const few = dialog.getByTestId("recovery-codes-few");
  await dialog.getByRole("checkbox").nth(0).check();
  await expect(dialog).toContainText("3 of 4 left");
  await expect(few).toHaveCount(0);
  await expect(low).toHaveCount(0);
  await dialog.getByRole("checkbox").nth(1).check();
  await expect(few).toContainText("Only 2 unused codes are left.");
  await expect(low).toHaveText("2 backup codes left");
  await dialog.getByRole("checkbox").nth(1).uncheck();
  await expect(few).toHaveCount(0);
  await dialog.getByRole("checkbox").nth(1).check();

  await dialog.getByRole("button", { name: "Replace with new codes" }).click();
  await dialog
    .getByTestId("recovery-codes-text")
    .fill("bbbb-2222\neeee-5555\nffff-6666\ngggg-7777");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toContainText("3 of 4 left");
  await expect(low).toHaveCount(0);
  await undo(page, "were replaced");
  await expect(dialog).toContainText("2 of 4 left");
  await expect(low).toHaveCount(1);
  await quit();
});

test("what cannot be kept is said while it is typed; deleting can be undone", async () => {
  const { page, quit } = await launchNidan();
  await addEntries(page, uri);
  const dialog = await openDialog(page);
  const text = dialog.getByTestId("recovery-codes-text");
  const save = dialog.getByRole("button", { name: "Save" });
  await expect(save).toBeDisabled();
  await text.fill("aaaa-1111\nab");
  await expect(dialog).toContainText("Something on line 2 is too short");
  await expect(save).toBeDisabled();
  await text.fill("aaaa-1111\nab\u202ecd");
  await expect(dialog).toContainText("Line 2 contains invisible");
  await text.fill("aaaa-1111\nbbbb-2222");
  await expect(dialog).toContainText("2 codes were read.");
  await save.click();
  await expect(dialog.getByTestId("recovery-code")).toHaveCount(2);

  await dialog.getByRole("button", { name: "Delete" }).click();
  await dialog.waitFor({ state: "hidden" });
  await undo(page, "were deleted");
  await expect(page.getByText(/are back\.$/)).toBeVisible();
  await page.getByRole("button", { name: /^Menu for/ }).click();
  await page.getByRole("menuitem", { name: "Backup codes (2 left)" }).click();
  await expect(dialog.getByTestId("recovery-code")).toHaveCount(2);
  await quit();
});

test("by keyboard alone: paste, save, copy, tick off, close; the focus goes back to the row's menu", async () => {
  const { app, page, quit } = await launchNidan();
  await addEntries(page, uri);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const menu = page.getByRole("button", { name: /^Menu for/ });
  await menu.focus();
  await page.keyboard.press("Enter");
  const line = page.getByTestId("recovery-codes");
  await line.waitFor();
  while (!(await line.evaluate((item) => item === document.activeElement)))
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByTestId("recovery-codes-text")).toBeFocused();
  await app.evaluate(({ clipboard }, text) => {
    void clipboard.writeText(text);
  }, list);
  await page.keyboard.press("Control+V");
  await expect(dialog).toContainText("10 codes were read.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(
    dialog.getByRole("button", { name: "Show the codes" }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText(kept[9] ?? "");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(kept[0]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(dialog).toContainText("9 of 10 left");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await expect(menu).toBeFocused();
  await quit();
});

test("recovery codes are accessible, light and dark, and whole at 200 % in the smallest window", async () => {
  const { page, quit } = await launchNidan();
  await addEntries(page, uri);
  const screen = async (name: string) => {
    await look(page, `recovery-codes-${name}`);
    expect.soft(await tooWide(page), name).toEqual([]);
  };
  const dialog = await openDialog(page);
  await screen("none");
  await dialog.getByTestId("recovery-codes-text").fill("ab");
  await expect(dialog).toContainText("too short");
  await screen("refused");
  await dialog
    .getByTestId("recovery-codes-text")
    .fill(`${"W".repeat(64)}\n${list}`);
  await expect(dialog).toContainText("11 codes were read.");
  await screen("understood");
  await dialog.getByRole("button", { name: "Save" }).click();
  for (const i of ten.keys())
    if (i > 0)
      await dialog
        .getByRole("checkbox")
        .nth(i + 1)
        .check();
  await expect(dialog.getByTestId("recovery-codes-few")).toBeVisible();
  await screen("few");
  await page.setViewportSize({ width: 400, height: 300 });
  await dialog.getByRole("button", { name: "Show the codes" }).click();
  await expect(dialog).toContainText(kept[9] ?? "");
  await screen("small");
  await quit();
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const file = path.join(folder, one.name);
    return one.isDirectory() ? filesBelow(file) : one.isFile() ? [file] : [];
  });
}
