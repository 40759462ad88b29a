import { expect, type Page } from "@playwright/test";
import { takePort, type PageClient } from "../account-client";
import { emptyProfile, launchNidan, type LaunchOptions } from "../launch";
import { oathtool } from "../oathtool";
import {
  ADDRESS,
  goTo,
  openConsole,
  PASSWORD,
  signIn,
  type Member,
} from "./member";

/** What is done for a member, signed in with two-step verification on, before the window is theirs. */
export type Before = (
  client: PageClient,
  member: { readonly memberId: string; readonly uri: string },
) => Promise<unknown>;

/** A member with two-step verification on, signed in, at the page of the backup codes. */
export async function launchProtected({
  before,
  password = PASSWORD,
  ...options
}: LaunchOptions & {
  readonly before?: Before;
  /** Where `before` changed it. */
  readonly password?: string;
} = {}): Promise<Member> {
  const profile = emptyProfile();
  const { memberId, secret } = await prepare(profile, before);
  const nidan = await launchNidan({ ...options, profile });
  const { page } = nidan;
  await openConsole(page);
  await signIn(page, memberId, password);
  // The code of this step may be the one that was used already; the next one is accepted as well.
  await page.getByTestId("code-field").fill(oathtool(secret)[1] ?? "");
  await page.getByTestId("submit-code").click();
  await page.getByTestId("who").waitFor();
  await goTo(page, "backup-codes");
  return { ...nidan, memberId };
}

/** Registers and turns two-step verification on by the calls of the contract; its screens have tests of their own. */
async function prepare(
  profile: string,
  before?: Before,
): Promise<{ readonly memberId: string; readonly secret: string }> {
  const { page, quit } = await launchNidan({ profile });
  const client = await takePort(page);
  const { account } = client;
  const { memberId } = await account.register({
    address: ADDRESS,
    password: PASSWORD,
    language: "ja",
  });
  await account.signIn({ memberId, password: PASSWORD });
  const { proposalId } = await account.proposeSettings({
    enabled: true,
    trustDays: "30",
    loginNotices: true,
  });
  await account.confirmSettings({ proposalId });
  const { secret, uri } = await account.revealNewTotp();
  await account.startBinding();
  const [code = ""] = oathtool(secret);
  await account.submitCode({ kind: "totp", code, trust: null });
  await before?.(client, { memberId, uri });
  await quit();
  return { memberId, secret };
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
