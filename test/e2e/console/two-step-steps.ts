import { expect, type Page } from "@playwright/test";
import jsQR from "jsqr";
import type { Nidan } from "../launch";
import { oathtool } from "../oathtool";
import { goTo, launchMember, PASSWORD, type Member } from "./member";

export type Typed = {
  readonly enabled?: boolean;
  readonly trustDays?: string;
  readonly loginNotices?: boolean;
};

/** Fills in what is given and presses 『設定変更』. */
export async function propose(page: Page, typed: Typed): Promise<void> {
  const tick = (name: string, value: boolean) =>
    page.getByTestId(`${name}-${value ? "yes" : "no"}`).check();
  if (typed.enabled !== undefined) await tick("enabled", typed.enabled);
  if (typed.loginNotices !== undefined)
    await tick("login-notices", typed.loginNotices);
  if (typed.trustDays !== undefined)
    await page.getByTestId("trust-days").fill(typed.trustDays);
  await page.getByTestId("propose").click();
}

/** Turns two-step verification on, up to 認証方法選択. */
export async function beginSetUp(page: Page): Promise<void> {
  await goTo(page, "two-step");
  await propose(page, { enabled: true });
  await page.getByTestId("confirm").click();
  await page.getByTestId("methods").waitFor();
}

/** Opens a method of 認証方法選択. */
export async function openMethod(page: Page, method: string): Promise<void> {
  await page.getByTestId(`method-${method}`).click();
  await page.getByTestId("to-methods").waitFor();
}

/** Presses 「QRコードを発行」; the key that is shown beside the code. */
export async function issueQr(page: Page): Promise<string> {
  const key = page.getByTestId("totp-key");
  const before = (await key.isVisible()) ? await key.textContent() : "";
  await page.getByTestId("issue-qr").click();
  await expect(key).not.toHaveText(before ?? "");
  return shownKey(page);
}

export async function shownKey(page: Page): Promise<string> {
  const text = await page.getByTestId("totp-key").textContent();
  return (text ?? "").replaceAll(" ", "");
}

/** What an independent reader reads from a picture of the QR code on the screen. */
export async function readShownQr({ app, page }: Nidan): Promise<string> {
  const picture = await page.getByTestId("qr-code").screenshot();
  const { bitmap, width, height } = await app.evaluate(
    ({ nativeImage }, png) => {
      const image = nativeImage.createFromDataURL(
        `data:image/png;base64,${png}`,
      );
      const pixels = image.toBitmap().toString("base64");
      return { bitmap: pixels, ...image.getSize() };
    },
    picture.toString("base64"),
  );
  const data = new Uint8ClampedArray(Buffer.from(bitmap, "base64"));
  return jsQR(data, width, height)?.data ?? "";
}

/** Enters the code of the app, as far away in time as given. */
export async function enterTotp(
  page: Page,
  secret: string,
  aheadMs = 0,
): Promise<void> {
  const [code = ""] = oathtool(secret, Date.now() + aheadMs);
  await page.getByTestId("code-field").fill(code);
  await page.getByTestId("submit-code").click();
}

/** A new member with two-step verification on by an app, at the page that says so. */
export async function launchWithApp(
  language: "ja" | "en" = "ja",
): Promise<Member & { readonly secret: string }> {
  const member = await launchMember({ language });
  const { page } = member;
  await beginSetUp(page);
  await openMethod(page, "totp");
  const secret = await issueQr(page);
  await page.getByTestId("to-code").click();
  await enterTotp(page, secret);
  await page.getByTestId("turned-on").waitFor();
  return { ...member, secret };
}

/** Types the password where it is asked for again. */
export async function confirmPassword(page: Page): Promise<void> {
  await page.getByTestId("password").fill(PASSWORD);
  await page.getByTestId("reauthenticate").click();
}
