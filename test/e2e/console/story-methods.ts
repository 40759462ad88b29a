import { expect } from "@playwright/test";
import { shownCode } from "../shown-code";
import { oathtool } from "../oathtool";

import { codeIn } from "./messages";
import {
  choose,
  emptyStandIn,
  enter,
  expectInside,
  freshCode,
  knock,
  leave,
  readStandIn,
  wait,
  type Teller,
} from "./storyteller";
import { readShownQr } from "./two-step-steps";

const DAY_MS = 86_400_000;

/** Steps 1 to 4 of the manual: the settings, and the confirmation page that alone applies them. */
export async function turnItOn({ hands, page, look }: Teller): Promise<void> {
  await look("home-recommended");
  await hands.press("page-two-step");
  await hands.tick("enabled-yes");
  await hands.type("trust-days", "１４");
  await look("settings");
  await hands.press("propose");
  const confirmation = page.getByTestId("confirm-settings");
  await expect(confirmation).toContainText("14");
  await look("confirmation");
  await hands.press("back");
  await expect(page.getByTestId("trust-days")).toHaveValue("１４");
  await expect(page.getByTestId("methods")).toBeHidden();
  await hands.press("propose");
  await hands.press("confirm");
  await page.getByTestId("methods").waitFor();
  await look("methods");
}

/** Step 5 by app: the QR code, scanned from this very screen by the authenticator half, and its live code. */
export async function registerApp(teller: Teller): Promise<void> {
  const { hands, page, look, memberId } = teller;
  await hands.press("method-totp");
  await hands.press("issue-qr");
  const uri = await readShownQr(teller.nidan);
  const { searchParams, pathname } = new URL(uri);
  teller.secret = searchParams.get("secret") ?? "";
  expect(decodeURIComponent(pathname)).toContain(memberId);
  expect(searchParams.get("issuer")).toBe("さくら会員メニュー");
  const key = (await page.getByTestId("totp-key").textContent()) ?? "";
  expect(key.replace(/\s/g, "")).toBe(teller.secret);
  await look("qr-code");
  await hands.press("scan-here");
  await page.getByTestId("found-item").first().waitFor();
  await look("found-on-screen");
  await hands.press("add-found");
  await page.getByTestId("found-item").waitFor({ state: "detached" });
  await hands.press("half-codes");
  await look("codes");
  await expect
    .poll(async () => oathtool(teller.secret).includes(await shownCode(page)))
    .toBe(true);
  const code = await shownCode(page);
  await hands.press("half-console");
  await hands.press("to-code");
  await hands.type("code-field", code);
  await hands.tick("trust");
  await hands.type("trust-name", "書斎のパソコン");
  await look("code-and-trust");
  await hands.press("submit-code");
  await page.getByTestId("turned-on").waitFor();
  await look("turned-on");
}

/** The trusted device: the password alone, until the trust period is over. */
export async function trustForAWhile(teller: Teller): Promise<void> {
  const { hands, page, look } = teller;
  await leave(teller);
  await look("signed-out");
  await knock(teller);
  await expectInside(teller);
  await look("home");
  await hands.press("page-devices");
  await expect(page.getByText("書斎のパソコン").first()).toBeVisible();
  await look("devices");
  await wait(teller, 15 * DAY_MS);
  await hands.press("page-home");
  await page.getByTestId("member-id").waitFor();
  await look("session-over");
  await knock(teller);
  await page.getByTestId("code-field").waitFor();
  await look("second-step");
  await enter(teller, "000000");
  await expect(page.getByTestId("code-field")).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await look("wrong-code");
  await enter(teller, await freshCode(teller));
  await expectInside(teller);
}

/** A phone number, proven by SMS. */
export async function addPhone(teller: Teller): Promise<void> {
  const { hands, page, look } = teller;
  await hands.press("page-two-step");
  await hands.press("method-sms");
  await hands.type("phone-number", "090-1234-5678");
  await look("add-phone");
  await hands.press("add-phone-submit");
  await hands.press("verify-sms");
  await hands.press("request-sms");
  await page.getByTestId("code-field").waitFor();
  await enter(teller, codeIn(await readStandIn(teller, "sms")));
  await expect(page.getByTestId("code-field")).toBeHidden();
  await look("phone-verified");
}

/** The other ways in: the e-mail link with its page, SMS, and the call. */
export async function otherWaysIn(teller: Teller): Promise<void> {
  const { hands, page, look } = teller;
  await leave(teller);
  await knock(teller);
  await choose(teller, "email");
  await emptyStandIn(teller);
  await hands.press("request-link");
  await page.getByTestId("link-sent").waitFor();
  await look("link-sent");
  await hands.press("stand-in-toggle");
  await hands.press("stand-in-link"); // the panel makes room for what it opened
  await page.getByTestId("redeem-link").waitFor();
  await look("link-opened");
  await hands.press("redeem-link");
  await page.getByTestId("to-menu").waitFor();
  await look("completed");
  await hands.press("to-menu");
  await expectInside(teller);
  for (const channel of ["sms", "voice"] as const) {
    await wait(teller, 10 * 60_000);
    await leave(teller);
    await knock(teller);
    await choose(teller, channel);
    await emptyStandIn(teller);
    await hands.press(`request-${channel}`);
    await page.getByTestId("code-field").waitFor();
    await look(`${channel}-requested`);
    await enter(teller, codeIn(await readStandIn(teller, channel)));
    await expectInside(teller);
  }
}
