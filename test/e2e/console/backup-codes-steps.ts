import { expect, type Page } from "@playwright/test";
import { goTo, openConsole, PASSWORD, signIn, type Member } from "./member";
import {
  enterCode,
  protectedMember,
  unusedCode,
  type Before,
} from "./protected";

/** A member with two-step verification on, signed in, at the page of the backup codes. */
export async function launchProtected({
  before,
  password = PASSWORD,
  language = "ja",
}: {
  readonly language?: "ja" | "en";
  readonly before?: Before;
  /** Where `before` changed it. */
  readonly password?: string;
} = {}): Promise<Member> {
  const { nidan, memberId, secret } = await protectedMember({
    language,
    before,
  });
  const { page } = nidan;
  await openConsole(page);
  await signIn(page, memberId, password);
  await enterCode(page, unusedCode(secret));
  await page.getByTestId("who").waitFor();
  await goTo(page, "backup-codes");
  return { ...nidan, memberId };
}

/** Types the password and presses the button. */
export async function confirm(page: Page, button: string): Promise<void> {
  await page.getByTestId("password").fill(PASSWORD);
  await page.getByTestId(button).click();
}

/** The codes on the screen, without what stands beside them. */
export async function shownCodes(page: Page): Promise<string[]> {
  const codes = page.getByTestId("backup-code").locator("code");
  await expect(codes).toHaveCount(10);
  return codes.allTextContents();
}

/** Makes the first set and tells its codes. */
export async function createCodes(page: Page): Promise<string[]> {
  await confirm(page, "create-backup-codes");
  return shownCodes(page);
}

/** Signs in by password and this backup code, as it is typed. */
export async function signInByBackupCode(
  page: Page,
  memberId: string,
  typed: string,
): Promise<void> {
  await signIn(page, memberId);
  await page.getByTestId("choose-backup").click();
  await page.getByTestId("code-field").fill(typed);
  await page.getByTestId("submit-code").click();
}
