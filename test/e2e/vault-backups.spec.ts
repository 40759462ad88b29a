import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { addEntries } from "./add-entries";
import { violations } from "./axe";
import { launchNidan, type Nidan } from "./launch";

const uri = (name: string) =>
  `otpauth://totp/${name}:taro?secret=MZXW6YTBOJRGC6TP`;
const rows = (page: Page) => page.getByTestId("code-row");

/** What the OS's own dialog would answer. */
async function answerDialogs({ app }: Nidan, chosen: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, chosen);
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  await page.getByTestId("backup-section").waitFor();
}

async function withEntries(...names: string[]) {
  const nidan = await launchNidan();
  for (const name of names) await addEntries(nidan.page, uri(name));
  return { nidan, file: path.join(nidan.profile, "vault.nidan") };
}

test("a damaged vault offers the newest generation that opens, says what is lost, and keeps the broken file", async () => {
  const { nidan, file } = await withEntries("Kumo", "Sora", "Umi");
  await nidan.quit();
  const broken = Buffer.from(readFileSync(file)).fill(0, 600);
  writeFileSync(file, broken);
  const { page, profile, quit } = await launchNidan({
    profile: nidan.profile,
    until: "vault-problem",
  });
  const offer = page.getByTestId("recovery-offer");
  await expect(offer).toContainText("Kumo");
  await expect(offer).toContainText("Sora");
  await expect(offer).not.toContainText("Umi");
  await expect(offer).toContainText("1 later save is lost");
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("recover").press("Enter");
  await expect(rows(page)).toHaveCount(2);
  const aside = readdirSync(profile).filter((name) => name.includes("broken"));
  expect(aside).toHaveLength(1);
  expect(readFileSync(path.join(profile, aside[0] ?? "")).equals(broken)).toBe(
    true,
  );
  await addEntries(page, uri("Hoshi"));
  await quit();
});

test("a vault file that is gone is not begun anew: a copy comes back, and one that vanishes meanwhile is written again", async () => {
  const { nidan, file } = await withEntries("Kumo", "Sora", "Umi");
  await nidan.quit();
  const copies = readdirSync(`${file}.generations`);
  rmSync(file);
  const { page, quit } = await launchNidan({
    profile: nidan.profile,
    until: "vault-problem",
  });
  await expect(page.getByTestId("vault-problem")).toHaveAttribute(
    "data-problem",
    "gone",
  );
  const offer = page.getByTestId("recovery-offer");
  await expect(offer).toContainText("Sora");
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("begin-anew").press("Enter");
  await page.getByRole("button", { name: "Cancel" }).press("Enter");
  await page.getByTestId("other-copies").press("Enter");
  await page.getByTestId("generation").last().press("Enter");
  await expect(offer.getByTestId("lost")).toContainText("Sora");
  expect(await violations(page)).toEqual([]);
  expect(readdirSync(nidan.profile)).not.toContain("vault.nidan");
  await page.getByTestId("other-copies").press("Enter");
  await page.getByTestId("generation").first().press("Enter");
  await page.getByTestId("recover").press("Enter");
  await expect(rows(page)).toHaveCount(2);

  rmSync(file);
  await addEntries(page, uri("Hoshi"));
  await expect(page.getByText("The vault file was gone")).toBeVisible();
  await quit();
  const left = readdirSync(`${file}.generations`);
  expect(left).toEqual(expect.arrayContaining(copies));
  const again = await launchNidan({ profile: nidan.profile });
  await expect(rows(again.page)).toHaveCount(3);
  await again.quit();
});

test("an earlier state is looked into first and then restored, by keyboard alone", async () => {
  const { nidan } = await withEntries("Kumo", "Sora");
  const { page, quit } = nidan;
  await openSettings(page);
  await page.getByTestId("restore-earlier").press("Enter");
  await page.getByTestId("generation").first().press("Enter");
  const preview = page.getByTestId("backup-preview");
  await expect(preview.getByTestId("missing")).toContainText("Sora");
  await expect(preview.getByTestId("all")).toContainText("Kumo");
  expect(await violations(page)).toEqual([]);
  await expect(rows(page)).toHaveCount(2);
  await page.getByTestId("restore-replace").press("Enter");
  await expect(rows(page)).toHaveCount(1);
  await quit();
});

test("the automatic backup is verified by opening it, and brings back what was deleted since", async () => {
  const { nidan, file } = await withEntries("Kumo");
  const { page, quit } = nidan;
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-backups-"));
  await answerDialogs(nidan, folder);
  await openSettings(page);
  await page.getByTestId("choose-backup-folder").press("Enter");
  await expect(page.getByTestId("backup-folder")).toHaveText(folder);
  await expect(page.getByTestId("backup-success")).toContainText(
    "Last success",
  );
  expect(await violations(page)).toEqual([]);
  const [backup = ""] = readdirSync(folder);
  expect(backup).toMatch(/^Nidan-backup-\d{8}-\d{6}\.nidan$/);
  const copy = readFileSync(path.join(folder, backup));
  expect(copy.equals(readFileSync(file))).toBe(true);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: /^Menu for/ }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(rows(page)).toHaveCount(0);
  await answerDialogs(nidan, path.join(folder, backup));
  await openSettings(page);
  await page.getByTestId("restore-earlier").click();
  await page.getByTestId("pick-backup").click();
  await expect(page.getByTestId("added")).toContainText("Kumo");
  await page.getByTestId("restore-merge").click();
  await expect(rows(page)).toHaveCount(1);

  rmSync(folder, { recursive: true });
  await openSettings(page);
  await page.getByTestId("back-up-now").click();
  await expect(page.getByTestId("backup-problem")).toContainText(
    "was not found",
  );
  await quit();

  const state = path.join(nidan.profile, "automatic-backup");
  const kept = JSON.parse(readFileSync(state, "utf8")) as object;
  const failingSince = Date.now() - 25 * 3_600_000;
  writeFileSync(state, JSON.stringify({ ...kept, failingSince }));
  const later = await launchNidan({ profile: nidan.profile });
  const warning = later.page.getByTestId("backup-overdue");
  await expect(warning).toContainText("failed for more than 24 hours");
  await expect(warning).toContainText("was not found");
  expect(await violations(later.page)).toEqual([]);
  await later.quit();
  writeFileSync(state, "{");
  const lost = await launchNidan({ profile: nidan.profile });
  await expect(lost.page.getByTestId("backup-overdue")).toContainText(
    "The settings of the automatic backup are lost",
  );
  await openSettings(lost.page);
  await expect(lost.page.getByTestId("backup-problem")).toContainText(
    "Please choose the folder again",
  );
  expect(await violations(lost.page)).toEqual([]);
  await lost.page.getByTestId("set-backup-off").press("Enter");
  await expect(lost.page.getByTestId("backup-problem")).toHaveCount(0);
  await lost.quit();
});

test("an old file in the place of the vault is warned of, until the member keeps it", async () => {
  const { nidan, file } = await withEntries("Kumo", "Sora", "Umi");
  const generations = `${file}.generations`;
  await nidan.quit();
  const [oldest = ""] = readdirSync(generations).sort();
  copyFileSync(path.join(generations, oldest), file);
  const again = await launchNidan({ profile: nidan.profile });
  const warning = again.page.getByTestId("older-file");
  await expect(warning).toContainText("2 saves later");
  expect(await violations(again.page)).toEqual([]);
  await again.page.getByTestId("accept-older").press("Enter");
  await expect(warning).toHaveCount(0);
  await again.quit();
  const third = await launchNidan({ profile: nidan.profile });
  await expect(rows(third.page)).toHaveCount(1);
  await expect(third.page.getByTestId("older-file")).toHaveCount(0);
  await third.quit();
});

test("what another machine saved in a shared folder is joined with the next change", async () => {
  const { nidan, file } = await withEntries("Kumo");
  const mine = readFileSync(file);
  await addEntries(nidan.page, uri("Sora"));
  const theirs = readFileSync(file);
  await nidan.quit();
  writeFileSync(file, mine);
  const again = await launchNidan({ profile: nidan.profile });
  await expect(rows(again.page)).toHaveCount(1);
  writeFileSync(file, theirs);
  await addEntries(again.page, uri("Umi"));
  await expect(
    again.page.getByText("Changes saved on another computer were taken in."),
  ).toContainText(/Added: .*Sora taro/);
  await expect(rows(again.page)).toHaveCount(3);
  await again.quit();
  const third = await launchNidan({ profile: nidan.profile });
  await expect(rows(third.page)).toHaveCount(3);
  await third.quit();
});
