import type { Page } from "@playwright/test";
import { launchNidan, type LaunchOptions, type Nidan } from "../launch";
import { oathtool } from "../oathtool";

export const ADDRESS = "hanako@example.jp";
export const PASSWORD = "ながいながいパスフレーズ です 2026";

/** A member in the real window. Controls are found by test id, so that the same steps serve both languages. */
export type Member = Nidan & { readonly memberId: string };

/** Goes to the member menu. */
export async function openConsole(page: Page): Promise<void> {
  await page.getByTestId("half-console").click();
}

/** Registers by the screens, up to the page that tells the member ID. */
export async function register(page: Page): Promise<string> {
  await openConsole(page);
  await page.getByTestId("to-register").click();
  await page.getByTestId("address").fill(ADDRESS);
  await page.getByTestId("new-password").fill(PASSWORD);
  await page.getByTestId("register").click();
  const memberId = await page.getByTestId("new-member-id").textContent();
  await page.getByTestId("to-sign-in").click();
  return memberId ?? "";
}

/** Types member ID and password, and sends them. */
export async function signIn(
  page: Page,
  memberId: string,
  password = PASSWORD,
): Promise<void> {
  await page.getByTestId("member-id").fill(memberId);
  await page.getByTestId("password").fill(password);
  await page.getByTestId("sign-in").click();
}

/** A new member, signed in by password, at the home page of the member menu. */
export async function launchMember(
  options: LaunchOptions = {},
): Promise<Member> {
  const nidan = await launchNidan(options);
  const memberId = await register(nidan.page);
  await signIn(nidan.page, memberId);
  await nidan.page.getByTestId("who").waitFor();
  return { ...nidan, memberId };
}

/** Signs out by the menu. */
export async function signOut(page: Page): Promise<void> {
  await page.getByTestId("sign-out").click();
  await page.getByTestId("member-id").waitFor();
}

/** Goes to a page of the member menu. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByTestId(`page-${name}`).click();
}

/** Moves main's clock forward by so much; the service and the codes live by it. */
export async function passTime(
  { app }: Pick<Nidan, "app">,
  ms: number,
): Promise<void> {
  await app.evaluate((_electron, by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, ms);
}

/** The code that an independent program computes for now, or for a moment so many milliseconds away. */
export function codeFor(secret: string): string {
  const [code = ""] = oathtool(secret);
  return code;
}
