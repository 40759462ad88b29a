import { expect, test, type Page } from "@playwright/test";
import { addEntries } from "./add-entries";
import { typeInto } from "./by-keyboard";
import { launchNidan } from "./launch";
import {
  askAlways,
  begin,
  isDone,
  openSettings,
  PASSPHRASE,
  prove,
  turnKeychain,
  typeNew,
  unlock,
} from "./protect";

const uri = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP&issuer=Kumo";
const OTHER = "nine lives of a paper lantern";
const row = (page: Page) => page.getByTestId("code-row");

test("by keyboard alone: a passphrase is set, changed, asked for at every start, and removed", async () => {
  const first = await launchNidan();
  const { page } = first;
  await addEntries(page, uri);
  await begin(page, "set");
  await typeNew(page, "short");
  await expect(page.getByText("The passphrase is too short")).toBeVisible();
  await typeNew(page, PASSPHRASE, OTHER);
  await expect(page.getByText("The two passphrases differ")).toBeVisible();
  await typeNew(page, PASSPHRASE);
  await isDone(page);

  await begin(page, "change");
  await typeInto(page.getByTestId("passphrase"), "wrong");
  await typeNew(page, OTHER);
  await expect(page.getByText("That does not open it")).toBeVisible();
  await typeInto(page.getByTestId("passphrase"), PASSPHRASE);
  await page.keyboard.press("Enter");
  await isDone(page);
  await begin(page, "change");
  await typeInto(page.getByTestId("passphrase"), OTHER);
  await typeNew(page, PASSPHRASE);
  await isDone(page);

  // Escape changes nothing, and the way leads back to where it began.
  await begin(page, "remove");
  await page.keyboard.press("Escape");
  await page.getByTestId("carry-out").waitFor({ state: "detached" });
  await expect(page.getByRole("button", { name: "Settings" })).toBeFocused();

  await askAlways(page);
  await first.quit();
  const second = await launchNidan({
    profile: first.profile,
    until: "vault-problem",
  });
  await unlock(second.page);
  await expect(row(second.page)).toHaveCount(1);
  await openSettings(second.page);
  await expect(second.page.getByTestId("keychain-opens")).not.toBeChecked();
  await second.page.keyboard.press("Escape");
  await turnKeychain(second.page);
  await second.quit();

  const third = await launchNidan({ profile: first.profile });
  await expect(row(third.page)).toHaveCount(1);
  await begin(third.page, "remove");
  await prove(third.page);
  await isDone(third.page);
  await openSettings(third.page);
  await expect(third.page.getByTestId("protection-set")).toBeVisible();
  await third.quit();
});
