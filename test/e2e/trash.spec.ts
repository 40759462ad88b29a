import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { addEntries } from "./add-entries";
import { chooseIn, enter } from "./by-keyboard";
import { launchNidan } from "./launch";
import { look } from "./look";
import { tooWide } from "./too-wide";

const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const names = ["Kumo", "Sora", "Hoshi"];
const uris = names.map(
  (name) => `otpauth://totp/${name}:taro?secret=${secret}`,
);

async function openTrash(page: Page) {
  await enter(page.getByRole("button", { name: /^(Settings|設定)$/ }));
  await enter(page.getByTestId("open-trash"));
  const dialog = page.getByRole("dialog", { name: /^(Trash|ゴミ箱)$/ });
  await dialog.waitFor();
  return dialog;
}

async function withDeleted(language: "ja" | "en" = "en") {
  const nidan = await launchNidan({ language });
  const { page } = nidan;
  await addEntries(page, ...uris);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const rows = page.getByTestId("code-row");
  for (const left of [2, 1, 0]) {
    await chooseIn(
      rows.first().getByRole("button").last(),
      page.getByRole("menuitem", { name: /^(Delete|削除)$/ }),
    );
    await expect(rows).toHaveCount(left);
  }
  return { ...nidan, rows };
}

test("by keyboard alone: deleted entries are listed, put back and deleted for good, also over a restart", async () => {
  const first = await withDeleted();
  const { page, rows } = first;
  const trash = await openTrash(page);
  const removed = trash.getByTestId("removed-entry");
  await expect(removed).toHaveCount(3);
  await expect(removed.first()).toContainText("Hoshi taro");
  await expect(removed.first()).toContainText(
    /Deleted on .*Can be put back until/,
  );

  const restore = removed.nth(1).getByTestId("restore");
  await expect(restore).toHaveAccessibleName(/^Put back .*Sora taro/);
  await enter(restore);
  await expect(removed).toHaveCount(2);
  await expect(removed.nth(1).getByTestId("restore")).toBeFocused();

  await page.keyboard.press("Tab");
  const erase = removed.nth(1).getByTestId("erase");
  await expect(erase).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(trash.getByTestId("erase-question")).toContainText(
    "cannot be put back",
  );
  await expect(trash.getByTestId("erase-no")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(erase).toBeFocused();
  await expect(removed).toHaveCount(2);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(removed).toHaveCount(1);
  await expect(removed).toContainText("Hoshi");
  await expect(removed.getByTestId("restore")).toBeFocused();

  await page.keyboard.press("Escape");
  await trash.waitFor({ state: "hidden" });
  await expect(page.getByRole("button", { name: "Settings" })).toBeFocused();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Sora");
  await first.quit();

  const second = await launchNidan({ profile: first.profile });
  await expect(second.page.getByTestId("code-row")).toContainText("Sora");
  const again = await openTrash(second.page);
  await expect(again.getByTestId("removed-entry")).toHaveCount(1);
  await enter(again.getByTestId("restore"));
  await expect(again.getByTestId("trash-empty")).toBeVisible();
  await second.page.keyboard.press("Escape");
  await expect(second.page.getByTestId("code-row")).toHaveCount(2);
  await second.quit();
});

test("an entry that cannot be deleted for good is still there, and the reason is said", async () => {
  test.skip(process.getuid?.() !== 0, "only root can mount");
  const { page, profile, quit } = await withDeleted();
  const trash = await openTrash(page);
  const vault = path.join(profile, "vault.nidan");
  const before = readFileSync(vault);
  execFileSync("mount", ["--bind", profile, profile]);
  try {
    execFileSync("mount", ["-o", "remount,ro,bind", profile]);
    await enter(trash.getByTestId("erase").first());
    await trash.getByTestId("erase-no").waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(trash.getByRole("alert").last()).toContainText(
      "The folder is read-only",
    );
    await expect(trash.getByTestId("removed-entry")).toHaveCount(3);
    expect(readFileSync(vault)).toEqual(before);
  } finally {
    execFileSync("umount", ["-l", profile]);
  }
  await quit();
});

for (const language of ["ja", "en"] as const)
  test(`the trash is accessible, light and dark, and whole at 200 % in the smallest window (${language})`, async () => {
    const { page, quit } = await withDeleted(language);
    const trash = await openTrash(page);
    await enter(trash.getByTestId("erase").first());
    await trash.getByTestId("erase-question").waitFor();
    await look(page, `trash-${language}`);
    await page.setViewportSize({ width: 400, height: 300 });
    expect.soft(await tooWide(page)).toEqual([]);
    await look(page, `trash-small-${language}`);
    // By keyboard: the notices of what was done lie over a window as small as this.
    await page.keyboard.press("Enter");
    await trash.getByTestId("erase-question").waitFor({ state: "hidden" });
    for (const left of [2, 1, 0]) {
      await enter(trash.getByTestId("restore").last());
      await expect(trash.getByTestId("removed-entry")).toHaveCount(left);
    }
    await trash.getByTestId("trash-empty").waitFor();
    await look(page, `trash-empty-${language}`);
    await quit();
  });
